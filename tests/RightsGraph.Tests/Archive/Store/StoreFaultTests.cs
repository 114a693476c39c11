using Microsoft.Data.Sqlite;
using Npgsql;
using RightsGraph.Archive.Store;
using RightsGraph.Archive.Store.Postgres;
using RightsGraph.Archive.Store.Sqlite;

namespace RightsGraph.Tests.Archive.Store;

/// <summary>What a database says in numbers is said in words, with the store's name and what to do.</summary>
public sealed class StoreFaultTests
{
    private const string Store = "/x/archive.db";

    [Theory]
    [InlineData(5, "is locked: another program is writing to it")]
    [InlineData(6, "is locked: another program is writing to it")]
    [InlineData(8, "cannot be written: the file or its folder is read-only")]
    [InlineData(10, "its disk reports a fault (why). Nothing was changed")]
    [InlineData(11, "is damaged, perhaps cut short; put back a copy")]
    [InlineData(13, "its disk is full. Nothing of the import was taken")]
    [InlineData(14, "cannot be opened: see that its folder is there")]
    [InlineData(26, "is no SQLite database, or is damaged; put back a copy")]
    [InlineData(1, "failed: why")]
    public void EachFaultOfSqliteIsSaidWithTheFile(int code, string expected)
    {
        var message = SqliteFaults.Explain(new SqliteException("why", code), Store);
        Assert.StartsWith($"The store {Store} ", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("25006", "cannot be written: it is a replica, or was set to read-only")]
    [InlineData("28P01", "refuses the login")]
    [InlineData("3D000", "is not there")]
    [InlineData("42501", "does not allow it")]
    [InlineData("53100", "its disk is full. Nothing of the import was taken")]
    [InlineData("53300", "takes no further connection")]
    [InlineData("55P03", "is locked: another program is writing to it")]
    [InlineData("57P01", "is gone for the time being")]
    [InlineData("57P03", "is gone for the time being")]
    [InlineData("XX001", "is damaged (why)")]
    [InlineData("99999", "failed: why (99999)")]
    public void EachFaultOfPostgresIsSaidWithTheServer(string state, string expected)
    {
        var message = PostgresFaults.Explain(new PostgresException("why", "ERROR", "ERROR", state), Store);
        Assert.StartsWith($"The store {Store} ", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    [Fact]
    public void AServerThatIsNotThereIsSaidNotToAnswer() => Assert.Equal(
        $"The store {Store} does not answer, or the connection to it broke.",
        PostgresFaults.Explain(new NpgsqlException("a secret"), Store));

    [Fact]
    public void ARecordThatIsHeldAlreadyIsSaidAlikeOfEveryStore()
    {
        Assert.Equal(StoreFaults.HeldTwice, SqliteFaults.Explain(new SqliteException("why", 19), Store));
        Assert.Equal(
            StoreFaults.HeldTwice,
            PostgresFaults.Explain(new PostgresException("why", "ERROR", "ERROR", "23505"), Store));
    }

    [Fact]
    public void AFaultIsFoundHoweverDeepItLies()
    {
        var full = new InvalidOperationException("an update failed", new IOException("", new SqliteException("", 13)));
        var gone = new InvalidOperationException("an update failed", new NpgsqlException("why"));
        Assert.Contains("its disk is full", SqliteFaults.Explain(full, Store), StringComparison.Ordinal);
        Assert.Contains("does not answer", PostgresFaults.Explain(gone, Store), StringComparison.Ordinal);
    }

    [Fact]
    public void AFaultOfTheProgramIsNotTakenForTheStores()
    {
        var fault = new InvalidOperationException("a bug", new IOException("of another file"));
        Assert.Null(SqliteFaults.Explain(fault, Store));
        Assert.Null(PostgresFaults.Explain(fault, Store));
    }
}
