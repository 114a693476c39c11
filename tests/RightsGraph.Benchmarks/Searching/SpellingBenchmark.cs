using System.Text.RegularExpressions;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;

namespace RightsGraph.Benchmarks.Searching;

/// <summary>Offers of another spelling for words and names of an archive, with errors and without. The errors are made
/// by rule: a letter too many, too few, replaced or exchanged with the next.</summary>
internal static partial class SpellingBenchmark
{
    private const int Count = 300;
    private const int MinTexts = 3;
    private const int LettersForOneError = 5;
    private const int LettersForTwoErrors = 8;
    private const int Seed = 20261129;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    public static int Run(string texts)
    {
        var snapshot = Texts.Read(texts);
        using var index = SearchIndex.Build(snapshot);
        var (words, names) = WordsOf(snapshot);
        var random = new Random(Seed);
        foreach (var errors in new[] { 1, 2 })
        {
            Report($"words with {errors} errors", Wrong(words, errors, random, index), index, isRight: false);
            Report($"names with {errors} errors", Wrong(names, errors, random, index), index, isRight: false);
        }

        Report("words as they are", Sample(words, Count / 2, random).Select(Right), index, isRight: true);
        Report("names as they are", Sample(names, Count / 2, random).Select(Right), index, isRight: true);
        return 0;

        static (string Typed, string Meant) Right(string word) => (word, word);
    }

    private static void Report(
        string kind, IEnumerable<(string Typed, string Meant)> queries, SearchIndex index, bool isRight)
    {
        var asked = queries.ToList();
        var offers = asked.Select(query => (
            query.Typed,
            query.Meant,
            Offer: index.Search(new SearchRequest { Query = query.Typed }).DidYouMean)).ToList();
        var offered = offers.Count(offer => offer.Offer is not null);
        var right = offers.Count(offer => string.Equals(offer.Offer, offer.Meant, StringComparison.OrdinalIgnoreCase));
        Console.WriteLine($"{kind,-24} {asked.Count,4} asked, {offered,4} offered, {right,4} right");
        foreach (var (typed, meant, offer) in offers
            .Where(offer => isRight
                ? offer.Offer is not null
                : !string.Equals(offer.Offer, offer.Meant, StringComparison.OrdinalIgnoreCase))
            .Take(30))
        {
            Console.WriteLine($"    {typed} ({meant}): {offer ?? "nothing"}");
        }
    }

    private static IEnumerable<(string Typed, string Meant)> Wrong(
        IReadOnlyList<string> words, int errors, Random random, SearchIndex index) =>
        Sample([.. words.Where(word => word.Length >= (errors == 1 ? LettersForOneError : LettersForTwoErrors))],
            Count / 4, random)
        .Select(word => (Enumerable.Range(0, errors).Aggregate(word, (typed, _) => WithError(typed, random)), word))
        .Where(pair => pair.Item1 != pair.word && !IsInTexts(pair.Item1, index));

    // An error that makes a word of the archive cannot be told from the word.
    private static bool IsInTexts(string typed, SearchIndex index) =>
        index.Search(new SearchRequest { Query = $"\"{typed}\"" }).TotalCount > 0;

    private static string WithError(string word, Random random)
    {
        var place = random.Next(word.Length - 1);
        var letter = Alphabet[random.Next(Alphabet.Length)];
        return random.Next(4) switch
        {
            0 => word.Remove(place, 1),
            1 => word.Insert(place + 1, letter.ToString()),
            2 => word[..place] + letter + word[(place + 1)..],
            _ => word[..place] + word[place + 1] + word[place] + word[(place + 2)..],
        };
    }

    private static List<string> Sample(List<string> all, int count, Random random) =>
        [.. Enumerable.Range(0, count).Select(_ => all[random.Next(all.Count)])];

    // A name stands with a capital within sentences, and never without.
    private static (List<string> Words, List<string> Names) WordsOf(Snapshot snapshot)
    {
        var small = new Dictionary<string, int>(StringComparer.Ordinal);
        var capital = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in snapshot.Documents)
        {
            foreach (var word in Word().Matches(document.Text ?? string.Empty).Select(match => match.Value).Distinct())
            {
                var counts = char.IsUpper(word[0]) ? capital : small;
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return (
            [.. small.Where(IsFrequent).Select(counted => counted.Key).Order(StringComparer.Ordinal)],
            [
                .. capital.Where(IsFrequent).Select(counted => counted.Key)
                    .Where(name => !small.ContainsKey(name.ToLowerInvariant()))
                    .Order(StringComparer.Ordinal),
            ]);

        static bool IsFrequent(KeyValuePair<string, int> counted) =>
            counted.Value >= MinTexts && counted.Key.Length >= LettersForOneError;
    }

    [GeneratedRegex(@"(?<=[a-z,] )[A-Z]?[a-z]+\b(?!['’-])")]
    private static partial Regex Word();
}
