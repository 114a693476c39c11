using static System.FormattableString;

namespace RightsGraph.Benchmarks.Soak;

/// <summary>
/// Mixed load for many minutes with hostile requests among it. It fails where anything went wrong that is no refusal,
/// where memory goes on growing after the first five minutes, and where the slowest requests become slower.
/// </summary>
internal static class SoakBenchmark
{
    private const int Entries = 20_000;
    private const int OrdinaryClients = 8;

    /// <summary>Minutes in which caches and the heap may still fill.</summary>
    private const int Settling = 5;

    /// <summary>How many times as much the last five minutes may show as the first five after the settling.</summary>
    private const double MostGrowth = 1.1;
    private const double MostDrift = 2;

    /// <param name="file">Entries as compressed JSON Lines.</param>
    /// <param name="minutes">How long.</param>
    public static async Task<int> RunAsync(string file, int minutes)
    {
        using var seeds = new EntrySeeds(file, Entries);
        await using var server = await ServerProcess.StartAsync(seeds.Folder, "Http:RequestSeconds=2");
        using var end = new CancellationTokenSource();
        var tally = new Tally();
        var client = new Client(server, tally, end.Token);
        Thread[] threads =
        [
            .. Enumerable.Range(0, OrdinaryClients).Select(_ => Run(client.BeOrdinary, tally)),
            Run(client.BeHostile, tally),
            Run(client.BeHeavy, tally),
            Run(client.BeHalfOpen, tally),
            Run(client.BeGreedy, tally),
            Run(client.ReadSlowly, tally),
        ];

        Console.WriteLine(
            "| minute | requests | refusals | other errors | least resident memory, MiB | p50, ms | p99, ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var shown = new List<Minute>();
        for (var minute = 1; minute <= minutes; minute++)
        {
            var memory = await LeastMemoryOfAMinuteAsync(server);
            shown.Add(Show(minute, tally, memory));
        }

        await end.CancelAsync();
        Array.ForEach(threads, thread => thread.Join());
        return Judge(shown);
    }

    private static Thread Run(Action client, Tally tally)
    {
        var thread = new Thread(() =>
        {
            try
            {
                client();
            }
            catch (Exception problem)
            {
                tally.Failed($"A client ended: {problem.Message}");
            }
        });
        thread.Start();
        return thread;
    }

    // What waits to be collected comes and goes by a third of the whole; the least is what remains.
    private static async Task<double> LeastMemoryOfAMinuteAsync(ServerProcess server)
    {
        var least = double.MaxValue;
        for (var second = 0; second < 60; second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            least = Math.Min(least, server.MemoryMebibytes);
        }

        return least;
    }

    private static Minute Show(int number, Tally tally, double memory)
    {
        var (times, refusals, errors) = tally.Take();
        var minute = new Minute(errors.Count, memory, times[times.Length * 99 / 100]);
        Console.WriteLine(Invariant(
            $"| {number} | {times.Length:N0} | {refusals:N0} | {errors.Count:N0} | {minute.Memory:0} ")
            + Invariant($"| {times[times.Length / 2]:0.00} | {minute.Slowest:0.00} |"));
        foreach (var error in errors.Distinct())
        {
            Console.Error.WriteLine(error);
        }

        return minute;
    }

    private static int Judge(List<Minute> minutes)
    {
        var settled = minutes[Math.Min(Settling, minutes.Count - 1)..];
        var (early, late) = (settled[..Math.Min(5, settled.Count)], settled[Math.Max(0, settled.Count - 5)..]);
        var errors = minutes.Sum(minute => minute.Errors);
        var growth = late.Average(minute => minute.Memory) / early.Average(minute => minute.Memory);
        var drift = late.Average(minute => minute.Slowest) / early.Average(minute => minute.Slowest);
        Console.WriteLine();
        Console.WriteLine(Invariant($"{errors:N0} errors that are no refusals; after {Settling} minutes memory ")
            + Invariant($"grew {growth:0.00} times (at most {MostGrowth}), ")
            + Invariant($"p99 {drift:0.00} times (at most {MostDrift})."));
        return errors == 0 && growth <= MostGrowth && drift <= MostDrift ? 0 : 1;
    }

    /// <param name="Errors">That are no refusals.</param>
    /// <param name="Memory">The least that was resident, in MiB.</param>
    /// <param name="Slowest">What 99 of 100 ordinary requests stayed below, in milliseconds.</param>
    private sealed record Minute(int Errors, double Memory, double Slowest);
}
