using System.Globalization;

namespace RightsGraph.Benchmarks.Relevance;

/// <summary>
/// What each ingredient of the ranking brings alone and together, as MAP, over the queries that it was tuned on.
/// </summary>
internal static class IngredientsBenchmark
{
    public static int Run(string path)
    {
        var collections = new DirectoryInfo(path).EnumerateDirectories()
            .OrderBy(folder => folder.Name, StringComparer.Ordinal)
            .Select(CollectionReader.TryReadForTuning)
            .OfType<TestCollection>()
            .Select(collection => new IngredientsIndex(collection))
            .ToList();
        if (collections.Count == 0)
        {
            Console.Error.WriteLine($"No test collection lies in the folders of {path}.");
            return 1;
        }

        var single = Enum.GetValues<Ingredients>()
            .Where(ingredient => ingredient is not (Ingredients.None or Ingredients.All))
            .ToList();
        Console.WriteLine("| ingredients | " + string.Join(" | ", collections.Select(index => index.Name)) + " |");
        Console.WriteLine("|---|" + string.Concat(Enumerable.Repeat("---|", collections.Count)));
        Report("none: BM25 of every word", Ingredients.None);
        single.ForEach(ingredient => Report($"{ingredient} alone", ingredient));
        single.ForEach(ingredient => Report($"all but {ingredient}", Ingredients.All & ~ingredient));
        Report("all", Ingredients.All);
        collections.ForEach(index => index.Dispose());
        return 0;

        void Report(string name, Ingredients kept)
        {
            var figures = collections
                .Select(index => index.Measure(kept).Map.ToString("0.0000", CultureInfo.InvariantCulture));
            Console.WriteLine($"| {name} | {string.Join(" | ", figures)} |");
        }
    }
}
