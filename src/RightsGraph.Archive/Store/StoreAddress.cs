using System.Diagnostics.CodeAnalysis;
using RightsGraph.Archive.Store.Postgres;

namespace RightsGraph.Archive.Store;

/// <summary>The kind and location of a store. It may contain a password, which it never shows.</summary>
public sealed record StoreAddress
{
    public const string Allowed = "memory, sqlite:PATH or postgres:CONNECTION STRING";

    private const string SqlitePrefix = "sqlite:";
    private const string PostgresPrefix = "postgres:";

    private StoreAddress(StoreKind kind, string target) => (Kind, Target) = (kind, target);

    public static StoreAddress Memory { get; } = new(StoreKind.Memory, "");

    /// <summary>The connection string of a streaming replica of a PostgreSQL store, null for none. Snapshots are read
    /// from it where it has the newest version or the primary is down. Other stores ignore it.</summary>
    public string? Replica { get; init; }

    /// <summary>How long an import waits for another writer: an import of a million texts takes less.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromMinutes(10);

    internal StoreKind Kind { get; }

    /// <summary>The absolute path of the file, or the connection string.</summary>
    internal string Target { get; }

    /// <summary>Parses <c>memory</c>, <c>sqlite:PATH</c>, or <c>postgres:</c> before a connection string of keys and
    /// values (<c>Host=…;Database=…</c>) or before the rest of an address (<c>postgres://user@host/database</c>). The
    /// problem repeats no part of a connection string, as it may contain a password.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out StoreAddress? address, [NotNullWhen(false)] out string? problem)
    {
        (address, problem) = text switch
        {
            "memory" => (Memory, null),
            _ when After(SqlitePrefix, text) is { } path => ParsePath(path),
            _ when After(PostgresPrefix, text) is { } connection => ParseConnection(connection),
            _ when After("postgresql:", text) is { } connection => ParseConnection(connection),
            _ => (null, $"the store is none that is known; expected {Allowed}"),
        };
        return address is not null;
    }

    public override string ToString() => Kind switch
    {
        StoreKind.Sqlite => SqlitePrefix + Target,
        StoreKind.Postgres => PostgresPrefix + PostgresConnection.Shown(Target),
        _ => "memory",
    };

    private static string? After(string prefix, string text) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..] : null;

    private static (StoreAddress?, string?) ParsePath(string path) =>
        string.IsNullOrWhiteSpace(path) || path == ":memory:" || path.Contains('\0', StringComparison.Ordinal)
            ? (null, "'sqlite:' needs the path of a file, for instance sqlite:archive.db")
            : (new StoreAddress(StoreKind.Sqlite, Path.GetFullPath(path)), null);

    private static (StoreAddress?, string?) ParseConnection(string connection) =>
        PostgresConnection.Parse(connection) is { } parsed
            ? (new StoreAddress(StoreKind.Postgres, parsed), null)
            : (null, $"'postgres:' needs {PostgresConnection.Expected}");
}

internal enum StoreKind
{
    Memory,
    Sqlite,
    Postgres,
}
