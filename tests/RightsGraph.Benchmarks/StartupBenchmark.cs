using System.Globalization;

namespace RightsGraph.Benchmarks;

/// <summary>How long the built program takes to be ready with the project's own seeds: best of five.</summary>
internal static class StartupBenchmark
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync()
    {
        var times = new List<TimeSpan>();
        for (var round = 0; round < Rounds; round++)
        {
            await using var server = await ServerProcess.StartAsync(seeds: null);
            times.Add(server.Startup);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ready after {times.Min().TotalSeconds:0.00} s at best, "
            + $"{times.Max().TotalSeconds:0.00} s at worst of {Rounds}"));
        return 0;
    }
}
