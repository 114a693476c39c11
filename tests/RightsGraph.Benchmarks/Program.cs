using RightsGraph.Benchmarks;

return args switch
{
    ["growth", var entries] => await GrowthBenchmark.RunAsync(entries),
    ["startup"] => await StartupBenchmark.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Expected one of:");
    Console.Error.WriteLine(
        "  growth FILE   what 50 times the entries do to the time of a request; FILE is upr-dev.jsonl.gz");
    Console.Error.WriteLine("  startup       from the start of the process to the first answer of /health/ready");
    return 2;
}
