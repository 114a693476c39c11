using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using RightsGraph.Tests.Server.Importing;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Server.Serving;

/// <summary>Editors, servers and other programs that change one archive, and a store that goes away.</summary>
public sealed class SharedStoreTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Store => $"sqlite:{folder.PathOf("archive.db")}";

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ImportsAtOnceFollowEachOtherAndEachResponseHasItsOwn()
    {
        await using var server = await Edits.StartAsync();

        var payloads = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(number => server.ImportAsync(Edits.Document($"{number % 4}", $"{number}"))));

        Assert.All(
            payloads.Select((payload, number) => (Payload: payload, Name: $"{number % 4}")),
            each => Assert.Equal([each.Name], Edits.NamesOf(each.Payload)));
        var held = await server.HeldAsync();
        Assert.Equal(4, held.Entries);
        Assert.All(payloads, payload => Assert.InRange(Edits.CountsOf(payload).Version, 1, held.Version));
    }

    [Fact]
    public async Task WhatIsImportedThroughTwoServersAtOnceBothHold()
    {
        await using var one = await Edits.StartAsync(("Archive:Store", Store));
        await using var other = await Edits.StartAsync(("Archive:Store", Store));

        await AssertSharedAsync(one, other);
    }

    [SkippableFact]
    public async Task WhatIsImportedThroughTwoServersOfAPostgreSQLAtOnceBothHold()
    {
        var database = await (await PostgresUnderTest.SharedAsync()).NewDatabaseAsync();
        await using var one = await Edits.StartAsync(("Archive:Store", $"postgres:{database}"));
        await using var other = await Edits.StartAsync(("Archive:Store", $"postgres:{database}"));

        await AssertSharedAsync(one, other);
    }

    [Fact]
    public async Task WhileChangesWaitForAnotherProgramEveryoneElseIsAnswered()
    {
        await using var server = await Edits.StartAsync(("Archive:Store", Store), ("Http:RequestSeconds", "60"));
        var held = await server.HeldAsync();
        using var active = new ActiveRequests(server);
        Task<JsonElement>[] waiting;
        await using (await HoldAsync("BEGIN IMMEDIATE"))
        {
            // More than the program executes requests at one time.
            waiting =
            [
                .. Enumerable.Range(0, 1 + (2 * Environment.ProcessorCount))
                    .Select(number => server.ImportAsync(Edits.Document($"{number}", "One"))),
            ];
            await Eventually.HoldsAsync(() => active.Count == waiting.Length);

            var answer = await server.AskAsync("{ entries(where: { title: { eq: \"One\" } }) { totalCount } }");

            Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
            Assert.All(waiting, import => Assert.False(import.IsCompleted));
        }

        await Task.WhenAll(waiting);
        Assert.Equal((held.Version + waiting.Length, waiting.Length), await server.HeldAsync());
    }

    [Fact]
    public async Task AChangeThatWaitsLongerThanAnEditorMayIsNotMadeLater()
    {
        await using var server = await Edits.StartAsync(("Archive:Store", Store), ("Http:EditorSeconds", "0.5"));
        var held = await server.HeldAsync();
        await using (await HoldAsync("BEGIN IMMEDIATE"))
        {
            using var response = await server.SendAsync($"Bearer {Edits.Key}", ImportOf("a", "One"));

            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Equal("TIMED_OUT", Edits.CodeOf(await response.Content.ReadFromJsonAsync<JsonElement>()));
        }

        // It follows whatever was before it. Where it is itself out of time it is sent again, which changes nothing
        // more.
        var answer = default(JsonElement);
        await Eventually.HoldsAsync(async () =>
        {
            answer = await server.EditAsync(Edits.Import, new { d = new[] { Edits.Document("b", "Two") } });
            return !answer.TryGetProperty("errors", out _);
        });
        Assert.Equal(
            (held.Version + 1, 1), Edits.CountsOf(answer.GetProperty("data").GetProperty("importDocuments")));
    }

    [Fact]
    public async Task OfAClientThatGoesAwayAllIsTakenOrNothingAndTheNextIsServed()
    {
        await using var server = await Edits.StartAsync(("Archive:Store", Store));
        var titles = Enumerable.Range(0, 500).Select(number => $"{number}").ToArray();
        await using (await HoldAsync("BEGIN IMMEDIATE"))
        {
            using var active = new ActiveRequests(server);
            using var leaving = new CancellationTokenSource();
            var waiting = server.SendAsync($"Bearer {Edits.Key}", ImportOf("waiting", titles), leaving.Token);
            await Eventually.HoldsAsync(() => active.Count == 1);
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        Assert.Equal(1, Edits.CountsOf(await server.ImportAsync(Edits.Document("next", "One"))).Entries);
        for (var milliseconds = 1; milliseconds < 100; milliseconds *= 2)
        {
            using var going = new CancellationTokenSource(milliseconds);
            try
            {
                using var answer = await server.SendAsync(
                    $"Bearer {Edits.Key}", ImportOf($"{milliseconds}", titles), going.Token);
            }
            catch (OperationCanceledException)
            {
                // As was meant.
            }

            var (_, entries) = Edits.CountsOf(await server.ImportAsync(Edits.Document("next", $"{milliseconds}")));
            Assert.Equal(1, entries % titles.Length);
        }
    }

    [Fact]
    public async Task WhereTheStoreFailsTheResponseSaysSoAndTheArchiveIsServedAsItWas()
    {
        await using var server = await Edits.StartAsync(("Archive:Store", Store));
        await server.ImportAsync(Edits.Document("a", "One"));
        await using (await HoldAsync("ALTER TABLE documents RENAME TO gone"))
        {
            await AssertUnavailableAsync(server);
        }

        await using (await HoldAsync("ALTER TABLE gone RENAME TO documents"))
        {
            Assert.Equal(2, Edits.CountsOf(await server.ImportAsync(Edits.Document("b", "Two"))).Entries);
        }
    }

    [SkippableFact]
    public async Task WherePostgreSQLIsGoneTheResponseSaysSoUntilItIsBack()
    {
        var postgres = await PostgresUnderTest.SharedAsync();
        var database = await postgres.NewDatabaseAsync();
        var name = new Npgsql.NpgsqlConnectionStringBuilder(database).Database;
        await using var server = await Edits.StartAsync(("Archive:Store", $"postgres:{database}"));
        await server.ImportAsync(Edits.Document("a", "One"));

        await postgres.ExecuteAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await postgres.ExecuteAsync(
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        await AssertUnavailableAsync(server);

        await postgres.ExecuteAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS true");
        Assert.Equal(2, Edits.CountsOf(await server.ImportAsync(Edits.Document("b", "Two"))).Entries);
    }

    private static async Task AssertSharedAsync(ServerUnderTest one, ServerUnderTest other)
    {
        var before = await one.HeldAsync();
        var payloads = await Task.WhenAll(Enumerable.Range(0, 6)
            .Select(number => (number % 2 == 0 ? one : other).ImportAsync(Edits.Document($"{number}", "One"))));

        Assert.All(
            payloads.Select((payload, number) => (Payload: payload, Number: number)),
            each => Assert.Equal([$"{each.Number}"], Edits.NamesOf(each.Payload)));

        // Whoever changes the archive once more is answered from all that was before.
        Assert.Equal(
            (before.Version + 7, 7), Edits.CountsOf(await other.ImportAsync(Edits.Document("last", "One"))));
        var id = payloads[0].GetProperty("sources")[0].GetProperty("id").GetString()!;
        Assert.Equal((before.Version + 8, 6), Edits.CountsOf(await other.RemoveAsync(id)));
        Assert.Equal(
            (before.Version + 8, 6), Edits.CountsOf(await one.ImportAsync(Edits.Document("last", "One"))));
    }

    private static async Task AssertUnavailableAsync(ServerUnderTest server)
    {
        var held = await server.HeldAsync();

        var answer = await server.EditAsync(Edits.Import, new { d = new[] { Edits.Document("b", "Two") } });
        var again = await server.EditAsync(Edits.Import, new { d = new[] { Edits.Document("c", "Three") } });

        foreach (var refused in (JsonElement[])[answer, again])
        {
            Assert.Equal("STORE_UNAVAILABLE", Edits.CodeOf(refused));
            var error = refused.GetProperty("errors")[0];
            Assert.Equal("importDocuments", error.GetProperty("path")[0].GetString());
            Assert.Matches(
                "^The archive cannot be changed now, and was not; the log says why under [0-9a-f]{32}",
                error.GetProperty("message").GetString());
        }

        Assert.Equal(held, await server.HeldAsync());
    }

    private static object ImportOf(string name, params string[] titles) =>
        new { query = Edits.Import, variables = new { d = new[] { Edits.Document(name, titles) } } };

    /// <summary>Another program, that has done this to the file and holds it.</summary>
    private async Task<IAsyncDisposable> HoldAsync(string statement)
    {
        var connection = new SqliteConnection($"Data Source={folder.PathOf("archive.db")};Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // A test's own statement.
        await using var command = new SqliteCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
