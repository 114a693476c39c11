using Npgsql;
using RightsGraph.Archive.Store;

namespace RightsGraph.Tests.Archive.Store;

public sealed class StoreAddressTests
{
    [Theory]
    [InlineData("memory", "memory")]
    [InlineData("sqlite:/var/lib/x.db", "sqlite:/var/lib/x.db")]
    [InlineData("SQLite:/var/lib/a b;c.db", "sqlite:/var/lib/a b;c.db")]
    [InlineData("postgres:Host=db;Database=x;Username=u;Password=secret", "postgres://db:5432/x")]
    [InlineData("postgres://u:secret@db/x", "postgres://db:5432/x")]
    [InlineData("postgresql://u:se%40cret@db:5433/x%20y?sslmode=require", "postgres://db:5433/x y")]
    public void AnAddressIsShownWithoutItsSecrets(string text, string shown) =>
        Assert.Equal(shown, Addresses.Of(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("Memory ")]
    [InlineData("mysql:x")]
    [InlineData("archive.db")]
    [InlineData("sqlite:")]
    [InlineData("sqlite::memory:")]
    [InlineData("postgres:")]
    [InlineData("postgres:secret")]
    [InlineData("postgres:Database=x;Password=secret")]
    [InlineData("postgres:Host=db;secret=x")]
    [InlineData("postgres:Host=db;Port=secret")]
    [InlineData("postgres://u:secret@/x")]
    [InlineData("postgres://u:secret@db:port/x")]
    [InlineData("postgres://u@db/x?secret=1")]
    public void WhatIsNoAddressIsRefusedWithoutItsSecrets(string text)
    {
        Assert.False(StoreAddress.TryParse(text, out _, out var problem));
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
        Assert.Matches("expected|needs", problem);
    }

    [Fact]
    public void AUriSaysTheSameAsKeysAndValues()
    {
        var uri = Addresses.Of("postgres://u:p%3B@db:5433/x?SSL%20Mode=Require");
        var keys = Addresses.Of("postgres:Host=db;Port=5433;Database=x;Username=u;Password='p;';SSL Mode=Require");
        Assert.Equal(keys.Target, uri.Target);
    }

    [Theory]
    [InlineData("postgres:Host=db", true)]
    [InlineData("postgres://db/x", true)]
    [InlineData("postgres:Host=db;TCP Keepalive=false", false)]
    public void AServerThatHasGoneWithoutAWordIsNoticedUnlessTheAddressSaysOtherwise(string text, bool isNoticed) =>
        Assert.Equal(isNoticed, new NpgsqlConnectionStringBuilder(Addresses.Of(text).Target).TcpKeepAlive);

    [Fact]
    public void APathIsThatOfTheWorkingFolder() =>
        Assert.Equal(Path.GetFullPath("x.db"), Addresses.Of("sqlite:x.db").Target);
}
