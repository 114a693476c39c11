using RightsGraph.Benchmarks;
using RightsGraph.Benchmarks.Relevance;

return args switch
{
    ["growth", var entries] => await GrowthBenchmark.RunAsync(entries),
    ["startup"] => await StartupBenchmark.RunAsync(),
    ["relevance", var collections] => RelevanceBenchmark.Run(collections),
    ["relevance", var collections, "--ingredients"] => IngredientsBenchmark.Run(collections),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Expected one of:");
    Console.Error.WriteLine(
        "  growth FILE   what 50 times the entries do to the time of a request; FILE is upr-dev.jsonl.gz");
    Console.Error.WriteLine("  startup       from the start of the process to the first answer of /health/ready");
    Console.Error.WriteLine("  relevance DIR   how well the search ranks the test collections in the folders of DIR");
    Console.Error.WriteLine("  relevance DIR --ingredients   what each part of the ranking brings");
    return 2;
}
