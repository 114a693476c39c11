using RightsGraph.Benchmarks;
using RightsGraph.Benchmarks.Hostile;
using RightsGraph.Benchmarks.Http;

return args switch
{
    ["growth", var entries] => await GrowthBenchmark.RunAsync(entries),
    ["http", var entries] => await HttpBenchmark.RunAsync(entries, only: ""),
    ["http", var entries, var only] => await HttpBenchmark.RunAsync(entries, only),
    ["hostile", var entries] => await HostileBenchmark.RunAsync(entries),
    ["startup"] => await StartupBenchmark.RunAsync(),

    // Started by `http`, in a process of its own.
    ["floor", var seeds] => await FloorServer.RunAsync(seeds),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Expected one of, where FILE is upr-dev.jsonl.gz:");
    Console.Error.WriteLine("  growth FILE       what 50 times the entries do to the time of a request");
    Console.Error.WriteLine("  http FILE [PART]  what a request costs, against two floors; PART of the rows' names");
    Console.Error.WriteLine("  hostile FILE      what hostile requests cost the server, and others");
    Console.Error.WriteLine("  startup           from the start of the process to the first answer of /health/ready");
    return 2;
}
