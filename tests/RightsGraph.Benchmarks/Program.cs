using System.Globalization;
using RightsGraph.Benchmarks;
using RightsGraph.Benchmarks.Fairness;
using RightsGraph.Benchmarks.Hostile;
using RightsGraph.Benchmarks.Http;
using RightsGraph.Benchmarks.Lucene8;
using RightsGraph.Benchmarks.Relevance;
using RightsGraph.Benchmarks.Scale;
using RightsGraph.Benchmarks.Searching;
using RightsGraph.Benchmarks.Soak;

return args switch
{
    ["growth", var entries] => await GrowthBenchmark.RunAsync(entries),
    ["http", var entries] => await HttpBenchmark.RunAsync(entries, only: ""),
    ["http", var entries, var only] => await HttpBenchmark.RunAsync(entries, only),
    ["hostile", var entries] => await HostileBenchmark.RunAsync(entries),
    ["soak", var entries] => await SoakBenchmark.RunAsync(entries, minutes: 30),
    ["soak", var entries, var minutes] => await SoakBenchmark.RunAsync(
        entries, int.Parse(minutes, CultureInfo.InvariantCulture)),
    ["scale", var texts, var count] => await ScaleBenchmark.RunAsync(
        texts, int.Parse(count, CultureInfo.InvariantCulture), store: null, statesLanguage: true),
    ["scale", var texts, var count, "--detect-language"] => await ScaleBenchmark.RunAsync(
        texts, int.Parse(count, CultureInfo.InvariantCulture), store: null, statesLanguage: false),
    ["scale", var texts, var count, var store] => await ScaleBenchmark.RunAsync(
        texts, int.Parse(count, CultureInfo.InvariantCulture), store, statesLanguage: true),
    ["search", var texts] => SearchBenchmark.Run(texts),
    ["lucene8", var texts, var queries] => await Lucene8Benchmark.RunAsync(texts, queries),
    ["folding", var texts] => FoldingBenchmark.Run(texts),
    ["spelling", var texts] => SpellingBenchmark.Run(texts),
    ["queries", var entries] => QueriesBenchmark.Run(entries, count: 1_000_000),
    ["queries", var entries, var count] => QueriesBenchmark.Run(
        entries, int.Parse(count, CultureInfo.InvariantCulture)),
    ["index", var texts] => IndexingBenchmark.Run(texts, times: 1),
    ["index", var texts, var times] => IndexingBenchmark.Run(texts, int.Parse(times, CultureInfo.InvariantCulture)),
    ["filters", var entries, var summaries] => await FiltersBenchmark.RunAsync(entries, summaries),
    ["fairness", var summaries] => await FairnessBenchmark.RunAsync(summaries, seconds: 60),
    ["fairness", var summaries, var seconds] => await FairnessBenchmark.RunAsync(
        summaries, int.Parse(seconds, CultureInfo.InvariantCulture)),
    ["costliest", var store] => await CostliestBenchmark.RunAsync(store, only: ""),
    ["costliest", var store, var only] => await CostliestBenchmark.RunAsync(store, only),
    ["startup"] => await StartupBenchmark.RunAsync(),
    ["relevance", var collections] => RelevanceBenchmark.Run(collections),
    ["relevance", var collections, "--ingredients"] => IngredientsBenchmark.Run(collections),

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
    Console.Error.WriteLine("  soak FILE [MIN]   mixed load with hostile requests among it, for 30 minutes");
    Console.Error.WriteLine(
        "  search TEXTS      what a search costs against Lucene alone; TEXTS is usdos-sections.jsonl.gz");
    Console.Error.WriteLine("  lucene8 TEXTS QUERIES   searches by HTTP beside Lucene 8, where Java is; a line of");
    Console.Error.WriteLine("                    QUERIES has a kind (terms, phrase, prefix, typo), a tab and a query");
    Console.Error.WriteLine("  folding TEXTS     which texts are folded, against all pairs, and what it costs");
    Console.Error.WriteLine("  spelling TEXTS    which spellings are offered for words with errors and without");
    Console.Error.WriteLine("  queries FILE [N]  a million random and mutated queries: no error, none out of time");
    Console.Error.WriteLine("  scale DIR N [STORE]   import, start, memory and requests with N texts, those of all");
    Console.Error.WriteLine("                    *.jsonl.gz of DIR repeated; in SQLite, or the store that is named");
    Console.Error.WriteLine("  scale DIR N --detect-language   the same where the texts don't say their language");
    Console.Error.WriteLine(
        "  index TEXTS [N]   what building and using an index costs against Lucene alone, TEXTS taken N times");
    Console.Error.WriteLine("  filters FILE TEXTS    what filters by text cost with the texts in memory and on disk");
    Console.Error.WriteLine("  fairness TEXTS [SEC]  what others wait while eight clients ask the costliest requests");
    Console.Error.WriteLine("  costliest STORE [NAME]   what the costliest accepted requests take, each alone");
    Console.Error.WriteLine("  startup           from the start of the process to the first answer of /health/ready");
    Console.Error.WriteLine("  relevance DIR     how well the search ranks the test collections in the folders of DIR");
    Console.Error.WriteLine("  relevance DIR --ingredients   what each part of the ranking brings");
    return 2;
}
