using Npgsql;

namespace RightsGraph.Archive.Store.Postgres;

/// <summary>Explains the codes of https://www.postgresql.org/docs/current/errcodes-appendix.html.</summary>
internal static class PostgresFaults
{
    public static bool IsOfServer(Exception fault) =>
        StoreFaults.Causes(fault).Any(cause => cause is NpgsqlException);

    public static string? Explain(Exception fault, string store) =>
        StoreFaults.Causes(fault).OfType<NpgsqlException>().FirstOrDefault() switch
        {
            null => null,
            PostgresException refused => Explain(refused, store),
            _ => $"The store {store} does not answer, or the connection to it broke.",
        };

    private static string Explain(PostgresException refused, string store) => refused.SqlState switch
    {
        "23505" => StoreFaults.HeldTwice,
        "25006" => $"The store {store} cannot be written: it is a replica, or was set to read-only.",
        "28P01" or "28000" => $"The store {store} refuses the login; see its user name, password and pg_hba.conf.",
        "3D000" => $"The store {store} is not there: the server has no such database; make it with createdb.",
        "42501" => $"The store {store} does not allow it: its user must own the tables, or may create them.",
        "53100" => $"The store {store} could not be written: its disk is full. Nothing of the import was taken.",
        "53300" => $"The store {store} takes no further connection; see its max_connections.",
        "55P03" => $"The store {store} is locked: another program is writing to it and does not end.",
        "57P01" or "57P02" or "57P03" => $"The store {store} is gone for the time being: its server stops or starts.",
        "XX001" or "XX002" => $"The store {store} is damaged ({refused.MessageText}).",
        _ => $"The store {store} failed: {refused.MessageText} ({refused.SqlState}).",
    };
}
