using System.Globalization;
using CsCheck;

namespace RightsGraph.Tests.Archive.Readers.Pages;

/// <summary>Pages of lines in which the grammar sees a meaning, in any order and at any indent.</summary>
internal static class HostilePages
{
    private static readonly string[] Lines =
    [
        "• Kenya’s courts jailed critics in 2013.", "- Police held a teacher.", "* Names were changed.", "1. Numbered.",
        "– a dash", "•", "-", "", "", "----", "* * *", "News", "Letters", "Kenya", "Chad", "Background Briefings",
        "Related Content", "Read more »", "Share on Facebook", "© 2014 Example Watch", "All rights reserved.",
        "Apr 14, 2014", "14 avril 2014", "• 14 April 2014: Free the Printer", "-Mar 18, 2014", "2014", "April 2014",
        "Free the Printer | Apr 14, 2014", "Updated April 16, 2014", "2014年4月14日 新闻", "**Apr 1, 2014**",
        "[Apr 2, 2014](https://example.org/a)", "# Heading", "Heading", "=======", "A title without a stop",
        "The government should:", "passed the de-", "cree on emer\u00ADgencies.", "goes on in lower case",
        "\u200EApr 3, 2014", "o\tSecond level", "§ 12 of the law", "“Quoted?” he said.", "Letter", "Feb 30, 2014",
        "14 April", "\u200B• One.",
        "---", "country: Kenya", "+++", "الثلاثاء 14 أبريل 2014", "A sentence. And one more. Apr 14, 2014 was a day.",
    ];

    /// <summary>The whole, a million, is run where RIGHTSGRAPH_DOCUMENTS says so.</summary>
    public static int Rounds { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("RIGHTSGRAPH_DOCUMENTS"), CultureInfo.InvariantCulture, out var rounds)
            ? rounds
            : 10_000;

    public static Gen<string> Any { get; } = Gen.Select(
        Gen.OneOf("", "---\ncountry: Kenya\n---\n", "Kenya\n\n"),
        Gen.Select(
            Gen.OneOf("", "", "  ", "    ", "\t"),
            Gen.OneOf(Lines),
            Gen.OneOf("\n", "\n", "\n", "\n\n", "\r", "\f")).Array[0, 24],
        (head, lines) => head + string.Concat(lines.Select(line => line.Item1 + line.Item2 + line.Item3)));
}
