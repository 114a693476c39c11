using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Server.Serving;

/// <summary>The section <c>Archive</c> of the settings: where the archive is kept.</summary>
public sealed class StoreSettings : IValidatableObject
{
    public const string Section = "Archive";

    public const string InMemory = "memory";

    private const string Sqlite = "sqlite:";
    private const string IndexEnding = ".index";

    /// <summary><c>memory</c>, <c>sqlite:PATH</c> or <c>postgres:CONNECTION STRING</c>. It can hold a password: no
    /// message shows it.</summary>
    public string Store { get; set; } = InMemory;

    /// <summary>The connection string of a streaming replica of PostgreSQL, for reads.</summary>
    public string? Replica { get; set; }

    /// <summary>The folder of the index and the records; no two servers can share one. If it is empty, it lies beside
    /// the file of SQLite, and of another store both are in memory, as always with <c>memory</c>.</summary>
    public string? Index { get; set; }

    /// <summary>Null where the index is in memory and built at each start.</summary>
    public string? IndexFolder() =>
        Index == InMemory ? null
        : !string.IsNullOrEmpty(Index) ? Index
        : IsSqlite() ? SqlitePath() + IndexEnding
        : null;

    /// <summary>The files and the folder that the archive is kept in, whether they exist or not.</summary>
    public IEnumerable<string> Paths()
    {
        // SQLite writes beside the file itself, not beside a link to it.
        string[] endings = IsSqlite() ? ["", "-wal", "-shm", "-journal"] : [];
        var files = endings.Select(ending => RealPath.Resolve(SqlitePath()) + ending);
        return IndexFolder() is { } folder ? files.Append(folder) : files;
    }

    public bool IsPersistent() => Store != InMemory;

    /// <summary>The path of the archive if it is to be a file and does not exist; else null.</summary>
    public string? MissingFile() =>
        IsSqlite() && !File.Exists(SqlitePath()) ? Path.GetFullPath(SqlitePath()) : null;

    /// <exception cref="InvalidOperationException">The settings were never validated.</exception>
    public StoreAddress Address() => StoreAddress.TryParse(Store, out var address, out var problem)
        ? address with { Replica = string.IsNullOrEmpty(Replica) ? null : Replica }
        : throw new InvalidOperationException(problem);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!StoreAddress.TryParse(Store, out _, out var problem))
        {
            yield return new ValidationResult($"{Section}:{nameof(Store)} (--store): {problem}");
        }

        if (IsSqlite() && Directory.Exists(SqlitePath()))
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(Store)} (--store): '{SqlitePath()}' is a folder; expected a file, which is made "
                    + "where there is none.");
        }

        if (File.Exists(IndexFolder()))
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(Index)} (--index): '{IndexFolder()}' is a file; expected a folder, which is made "
                    + "where there is none.");
        }
    }

    private bool IsSqlite() => Store.StartsWith(Sqlite, StringComparison.OrdinalIgnoreCase);

    private string SqlitePath() => Store[Sqlite.Length..];
}
