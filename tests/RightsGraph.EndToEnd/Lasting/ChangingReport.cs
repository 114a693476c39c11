using System.Globalization;
using System.Text.Json;

namespace RightsGraph.EndToEnd.Lasting;

/// <summary>
/// A document that comes in two editions under one name: of its records some are the same in both, some say something
/// else, and some are in one of them only.
/// </summary>
internal static class ChangingReport
{
    private const int Words = 60;
    private const int DifferentWords = 40;

    private static readonly string[] Countries = ["Kenya", "Kazakhstan", "Chad", "Peru", "Nepal"];

    /// <summary>Words that stand in the texts, each in some of them.</summary>
    public static IEnumerable<string> SomeWords => Enumerable.Range(0, 5).Select(Word);

    /// <param name="folder">Each edition has one of its own, for the name is the same.</param>
    /// <param name="edition">One letter.</param>
    /// <param name="records">In both editions together.</param>
    public static string Write(DirectoryInfo folder, char edition, int records)
    {
        var path = Path.Combine(folder.CreateSubdirectory($"edition-{edition}").FullName, "report.jsonl");
        File.WriteAllLines(
            path,
            Enumerable.Range(0, records)
                .Where(number => number % 11 != 0 || (number % 2 == 0) == (edition == 'a'))
                .Select(number => Line(number, number % 3 == 0 ? edition : 'x')));
        return path;
    }

    private static string Line(int number, char edition)
    {
        var country = Countries[number % Countries.Length];
        var words = Enumerable.Range(0, Words).Select(place => Word(((number * 31) + (place * 7)) % DifferentWords));
        var text = $"Report {number} in edition {edition}: {string.Join(' ', words.Take(1 + (number % Words)))}.";
        var date = new DateOnly(2000, 1, 1).AddDays(number).ToString("O", CultureInfo.InvariantCulture);
        return number % 4 == 0
            ? JsonSerializer.Serialize(new { type = "summary", country, text, language = "en" })
            : JsonSerializer.Serialize(new { type = "entry", country, date, text, language = "en" });
    }

    private static string Word(int number) => $"wort{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}x";
}
