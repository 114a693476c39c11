using System.Globalization;
using RightsGraph.Search;

namespace RightsGraph.Benchmarks.Relevance;

/// <summary>
/// How well the program's own search ranks test collections. Standard output has the figures alone, for scripts too;
/// what they are compared with goes to standard error.
/// </summary>
internal static class RelevanceBenchmark
{
    private const string Header = "collection | nDCG@10 | MAP | P@10 | R@100";

    /// <summary>Where each was published, and its traps: shared/data/README.md.</summary>
    private static readonly Dictionary<string, string> Published = new(StringComparer.Ordinal)
    {
        ["scifact"] = "0.6789 | | | ",
        ["cranfield"] = " | 0.3946 (at 50) | | ",
        ["cacm"] = " | 0.3123 (judgements not repaired) | | ",
    };

    public static int Run(string path)
    {
        var folder = new DirectoryInfo(path);
        if (!folder.Exists)
        {
            Console.Error.WriteLine($"There is no folder {path}.");
            return 2;
        }

        var measured = false;
        Console.WriteLine(Header);
        Console.Error.WriteLine("In comparison: " + Header);
        var folders = folder.EnumerateDirectories().OrderBy(inner => inner.Name, StringComparer.Ordinal);
        foreach (var candidate in folders.Prepend(folder))
        {
            if (CollectionReader.TryRead(candidate) is { } collection)
            {
                Report(collection);
                measured = true;
            }
        }

        return measured ? 0 : 1;
    }

    private static void Report(TestCollection collection)
    {
        using var archive = new ArchiveOfTexts(collection);
        var (own, plain) = (archive.Measure(SearchMatch.Any), PlainBm25.Measure(collection));
        Console.WriteLine(Row(collection.Name, own, "0.0000"));
        Console.WriteLine(Row(
            $"{collection.Name}, in capitals", archive.Measure(SearchMatch.Any, inCapitals: true), "0.0000"));
        Console.WriteLine(Row($"{collection.Name}, match BEST", archive.Measure(SearchMatch.Best), "0.0000"));
        Console.Error.WriteLine(Row($"{collection.Name}, plain BM25", plain, "0.0000"));
        var gain = new Measures(
            own.Ndcg10 - plain.Ndcg10, own.Map - plain.Map, own.P10 - plain.P10, own.R100 - plain.R100);
        Console.Error.WriteLine(Row($"{collection.Name}, difference", gain, "+0.0000;-0.0000"));
        if (Published.TryGetValue(collection.Name, out var published))
        {
            Console.Error.WriteLine($"{collection.Name}, published BM25 | {published}");
        }
    }

    private static string Row(string name, Measures figures, string format) => string.Join(
        " | ",
        new[] { figures.Ndcg10, figures.Map, figures.P10, figures.R100 }
            .Select(figure => figure.ToString(format, CultureInfo.InvariantCulture))
            .Prepend(name));
}
