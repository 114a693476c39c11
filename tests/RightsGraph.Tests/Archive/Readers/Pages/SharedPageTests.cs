using System.Globalization;
using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Readers.Pages;

/// <summary>Pages that were once misread, with the right answer.</summary>
public sealed class SharedPageTests
{
    private const string Restricted =
        "Kazakhstan restricted peaceful assembly again in 2013, and courts jailed critics of the Kazakh government.";

    private const string Free = "The Kazakh authorities should free the printer Anvar Testov at once.";
    private const string Poem = "Police in Kazakhstan questioned a teacher about a poem.";

    /// <summary>Each is the base page in another layout.</summary>
    [SkippableTheory]
    [InlineData("a01-mixed-bullets-arrow")]
    [InlineData("a01-mixed-bullets-black-circle")]
    [InlineData("a01-mixed-bullets-endash")]
    [InlineData("a01-mixed-bullets-hyphen-bullet")]
    [InlineData("a01-mixed-bullets-middot")]
    [InlineData("a01-mixed-bullets-pdf-pua")]
    [InlineData("a01-mixed-bullets-plus")]
    [InlineData("a01-mixed-bullets-square")]
    [InlineData("a01-mixed-bullets-word-pua")]
    [InlineData("a02-hyphen-no-blank")]
    [InlineData("a03-numbered")]
    [InlineData("a04-bold-date")]
    [InlineData("a05-no-bullet-dates")]
    [InlineData("a09-rule-dashes")]
    [InlineData("g01-crlf")]
    [InlineData("g02-cr")]
    [InlineData("g03-bom")]
    [InlineData("g04-cp1252")]
    [InlineData("g05-utf16")]
    [InlineData("g06-mojibake")]
    [InlineData("g07-zwsp-bullet")]
    [InlineData("g08-formfeed")]
    [InlineData("g09-tabs")]
    [InlineData("h01-quoted")]
    [InlineData("h03-license")]
    [InlineData("h05-rule-on-top")]
    public void EveryLayoutOfThePageGivesTheSameRecords(string name) => AssertRecords(
        name,
        $"S 2013 - - {Restricted}",
        $"E 2014-04-14 UNKNOWN - {Free}",
        $"E 2014-03-18 UNKNOWN - {Poem}");

    [SkippableTheory]
    [InlineData("arabic")]
    [InlineData("bold")]
    [InlineData("clock")]
    [InlineData("colon")]
    [InlineData("comma-day")]
    [InlineData("day-abbrev")]
    [InlineData("dots")]
    [InlineData("french")]
    [InlineData("fullstop")]
    [InlineData("german")]
    [InlineData("kind-behind", "2014-04-14", "LETTER")]
    [InlineData("link")]
    [InlineData("lrm")]
    [InlineData("month-only", "2014-04/Month")]
    [InlineData("nbsp")]
    [InlineData("no-comma")]
    [InlineData("of")]
    [InlineData("ordinal-us")]
    [InlineData("ordinal")]
    [InlineData("range")]
    [InlineData("russian")]
    [InlineData("sept", "2014-09-14")]
    [InlineData("slash-dmy")]
    [InlineData("slash-iso")]
    [InlineData("slash-mdy")]
    [InlineData("text-behind", "2014-04-14", "UNKNOWN", "Free Anvar Testov")]
    [InlineData("updated")]
    [InlineData("weekday")]
    public void EveryStyleOfADateGivesTheSameEntry(
        string style, string date = "2014-04-14", string kind = "UNKNOWN", string title = "-") => AssertRecords(
        $"b01-date-{style}",
        $"S 2013 - - {Restricted}",
        $"E {date} {kind} {title} {Free}",
        $"E 2014-03-18 UNKNOWN - {Poem}");

    [SkippableTheory]
    [InlineData(
        "a06-nested",
        "E 2014-04-14 UNKNOWN - The Kazakh government should:|- free Anvar Testov;|- repeal the decree.|"
            + "It has until May to answer.")]
    [InlineData(
        "a07-dash-in-wrapped-line",
        "E 2014-04-14 UNKNOWN - A court in Kazakhstan sentenced the printer|- a father of two -|to three years.")]
    [InlineData("a10-footnote-star", $"E 2014-04-14 UNKNOWN - {Free}")]
    [InlineData(
        "b02-title-before-date",
        $"E 2014-04-14 UNKNOWN Kazakhstan: Free the Printer {Free}",
        $"E 2014-03-18 UNKNOWN Kazakhstan: Poem Inquiry {Poem}")]
    [InlineData(
        "b03-headline-under-date",
        $"E 2014-04-14 UNKNOWN Kazakhstan: Free the Printer {Free}",
        "E 2014-03-18 UNKNOWN Letter to the Education Minister of Kazakhstan -")]
    [InlineData("b04-not-a-date", "S 2011 - - Law 12, 2011|The Kazakh statute on assemblies.")]
    [InlineData(
        "e01-section-headings",
        $"E 2014-04-14 NEWS - {Free}",
        $"E 2014-03-18 LETTER - {Poem}",
        "E 2014-01-09 UNKNOWN - A note on Kazakhstan.")]
    [InlineData(
        "h06-three-dashes-on-top", $"E 2014-04-14 NEWS - {Free}", $"E 2014-03-18 NEWS - {Poem}")]
    [InlineData("e02-tail", $"E 2014-04-14 UNKNOWN - {Free}")]
    [InlineData(
        "g11-softhyphen",
        "E 2014-04-14 UNKNOWN - The Kazakh parliament passed the decree on emergencies.")]
    public void TheRecordsBelowTheSummaryAreThese(string name, params string[] records) =>
        AssertRecords(name, [$"S 2013 - - {Restricted}", .. records]);

    [SkippableTheory]
    [InlineData(
        "e03-chapter",
        "S 2013 - World Report 2014: Kazakhstan Kazakhstan's record worsened in 2013. Courts closed newspapers, and "
            + "police broke up meetings.",
        "S - - Freedom of Assembly On May 1, police in Almaty held eleven people who carried blank sheets.",
        "S - - Key International Actors The European Union asked Kazakhstan to:||• free Anvar Testov;|"
            + "• repeal the emergency decree.||"
            + "The United States called Kazakhstan a partner and said nothing about the arrests.")]
    [InlineData(
        "e05-paragraph-summaries",
        "S 2013 - - Kazakhstan's courts jailed critics in 2013.",
        "S 2012 - - Kazakhstan banned strikes in 2012.",
        $"E 2014-04-14 UNKNOWN - {Free}")]
    [InlineData(
        "f01-plan-year",
        "S 2017 - - Kazakhstan amended its constitution in 2017. The government's plan, Kazakhstan 2050, promises "
            + "courts that are free.",
        "S 2014 - - Kazakhstan jailed nine bloggers in 2014; one of them must serve until 2031.")]
    [InlineData(
        "h04-jekyll",
        "E 2014-04-14 NEWS Printer jailed The printer Anvar Testov was jailed on Monday.||His lawyer will appeal.")]
    public void TheRecordsOfThePageAreThese(string name, params string[] records) => AssertRecords(name, records);

    [SkippableTheory]
    [InlineData("uzbekistan", "UZB")]
    [InlineData("c03-title-names-it", "UZB")]
    [InlineData("c01-two-countries", "ALB,DZA")]
    [InlineData("f01-plan-year", "KAZ")]
    public void EveryTextIsUnderItsCountry(string name, string codes)
    {
        var page = Reader.Taken(Read(name));
        Assert.Equal(
            codes.Split(','),
            page.Summaries.Concat<Document>(page.Entries).OrderBy(record => record.Ordinal)
                .Select(record => record.Country.Code).Distinct());
        if (name == "c01-two-countries")
        {
            Assert.Equal(
                [("ALB", 2009, 4), ("DZA", 2009, 5)],
                page.Entries.Select(entry => (entry.Country.Code, entry.Date.Year, entry.Date.Month)));
        }
    }

    [SkippableFact]
    public void WhatMayBeReadInTwoWaysIsRefusedWithItsLineUnlessThePageSaysHow()
    {
        var text = File.ReadAllText(SharedData.Require("cases/pages/dates-many-styles.txt"));
        var refusal = Reader.PageRefusal(text);
        Assert.StartsWith("'03/09/2014' is no date that can be read: ", refusal.Message, StringComparison.Ordinal);
        var page = Reader.Page(text.Replace("country:", "dates: dmy\ncountry:", StringComparison.Ordinal));
        Assert.Single(page.Summaries);
        Assert.Equal(17, page.Entries.Count);
        Assert.All(page.Entries.Skip(1), entry => Assert.Equal(new DateOnly(2014, 9, 3), entry.Date));
    }

    [SkippableFact]
    public void AnotherEncodingIsTold() => Assert.Contains(
        "windows-1252", Assert.Single(Read("g04-cp1252").Notes).Message, StringComparison.Ordinal);

    [SkippableTheory]
    [InlineData("e02-tail", LeftOutReasons.Related, 6, 12)]
    [InlineData("a10-footnote-star", LeftOutReasons.Note, 6, 6)]
    [InlineData("a09-rule-dashes", LeftOutReasons.Rule, 3, 3)]
    [InlineData("e01-section-headings", LeftOutReasons.Heading, 3, 3)]
    public void WhatIsInNoRecordIsTold(string name, string reason, int first, int last)
    {
        var outcome = Read(name);
        Assert.Equal(
            new LineSpan(first, last),
            outcome.LeftOut.First(left => left.Reason == reason).Lines);
        ReadingPromises.AssertNothingLost(outcome, File.ReadAllText(SharedData.Require($"cases/pages/{name}.txt")));
    }

    private static ReadOutcome Read(string name) =>
        Reader.Read($"{name}.txt", File.ReadAllBytes(SharedData.Require($"cases/pages/{name}.txt")));

    private static void AssertRecords(string name, params string[] records)
    {
        var page = Reader.Taken(Read(name));
        Assert.Equal(
            records,
            page.Summaries.Concat<Document>(page.Entries).OrderBy(record => record.Ordinal).Select(Written));
    }

    /// <summary>Type, date or year, kind, title and text, with bars for line ends.</summary>
    private static string Written(Document record)
    {
        var entry = record as Entry;
        var date = entry is null ? $"S {record.Year?.ToString(CultureInfo.InvariantCulture) ?? "-"} -"
            : entry.DatePrecision == DatePrecision.Day
                ? $"E {entry.Date:yyyy-MM-dd} {entry.Kind.ToString().ToUpperInvariant()}"
                : $"E {entry.Date:yyyy-MM}/{entry.DatePrecision} {entry.Kind.ToString().ToUpperInvariant()}";
        return $"{date} {record.Title ?? "-"} {record.Text?.Replace('\n', '|') ?? "-"}";
    }
}
