using Npgsql;

namespace RightsGraph.Archive.Store.Postgres;

/// <summary>Parses connection strings of two forms, and shows them without their secrets.</summary>
internal static class PostgresConnection
{
    public const string Expected =
        "a connection string such as Host=db.example.org;Database=rightsgraph;Username=archive, "
        + "or //archive@db.example.org/rightsgraph";

    /// <summary>Null where the text is no connection string or names no host. The driver's messages are not passed on:
    /// they can contain a part of the password.</summary>
    public static string? Parse(string text)
    {
        try
        {
            var builder = text.StartsWith("//", StringComparison.Ordinal)
                ? FromUri(new Uri("postgres:" + text))
                : new NpgsqlConnectionStringBuilder(text);
            builder.ApplicationName ??= "RightsGraph";
            AddKeepalives(builder);
            return string.IsNullOrWhiteSpace(builder.Host) ? null : builder.ConnectionString;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    public static string Shown(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        return $"//{builder.Host}:{builder.Port}/{builder.Database ?? builder.Username}";
    }

    /// <summary>Commands have no timeout, so one would wait for ever for a server whose machine is gone. With these
    /// keepalives, in seconds, its connection breaks after a minute.</summary>
    private static void AddKeepalives(NpgsqlConnectionStringBuilder builder)
    {
        if (!builder.ShouldSerialize("Tcp Keepalive"))
        {
            (builder.TcpKeepAlive, builder.TcpKeepAliveTime, builder.TcpKeepAliveInterval) = (true, 30, 3);
        }
    }

    private static NpgsqlConnectionStringBuilder FromUri(Uri uri)
    {
        var builder = new NpgsqlConnectionStringBuilder { Host = uri.Host };
        if (uri.Port > 0)
        {
            builder.Port = uri.Port;
        }

        if (uri.AbsolutePath.Length > 1)
        {
            builder.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        }

        var user = uri.UserInfo.Split(':', 2);
        builder.Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null;
        builder.Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null;
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            builder[Uri.UnescapeDataString(parts[0])] = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "";
        }

        return builder;
    }
}
