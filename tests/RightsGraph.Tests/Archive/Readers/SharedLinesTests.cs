using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Archive.Readers;

/// <summary>JSON Lines as other programs write them, with the right answer.</summary>
public sealed class SharedLinesTests
{
    [SkippableFact]
    public void AnEntryNeedsATitleOrATextUnderTheirRightNames()
    {
        var outcome = Read("j01-wrong-case.jsonl");
        Assert.Null(outcome.Document);
        Assert.Single(outcome.Refusals);
    }

    [SkippableFact]
    public void MarkupIsNoText()
    {
        var entry = EntryOf("j02-html.jsonl");
        Assert.Equal(
            ("Printer & poet jailed", "A court jailed the printer.\n\nHis lawyer will appeal."),
            (entry.Title, entry.Text));
    }

    [SkippableTheory]
    [InlineData("j03-datetime.jsonl")]
    [InlineData("j04-countries.jsonl")]
    [InlineData("j05-language.jsonl")]
    [InlineData("j06-kind.jsonl")]
    [InlineData("j08-upper.jsonl")]
    [InlineData("j09-array.jsonl")]
    [InlineData("j10-array-pretty.jsonl")]
    public void WhatCanHaveOneMeaningIsRead(string file)
    {
        var entry = EntryOf(file);
        Assert.Equal(("KAZ", new DateOnly(2014, 4, 14), "x"), (entry.Country.Code, entry.Date, entry.Text));
        Assert.Equal(file.StartsWith("j06", StringComparison.Ordinal) ? EntryKind.News : EntryKind.Unknown, entry.Kind);
        Assert.Equal(
            file.StartsWith("j04", StringComparison.Ordinal) ? ["KAZ", "RUS"] : ["KAZ"],
            entry.Countries.Select(country => country.Code));
    }

    [SkippableFact]
    public void AYearMayBeAText() => Assert.Equal(
        2014, Assert.Single(Reader.Taken(Read("j07-year-string.jsonl")).Summaries).Year);

    [SkippableFact]
    public void CarriageReturnsAloneEndLines() => Assert.Equal(
        [10, 11, 12], Reader.Taken(Read("j11-cr.jsonl")).Entries.Select(entry => entry.Date.Day));

    [SkippableFact]
    public void ZerosBehindCompressedLinesAreNoDamage() =>
        Assert.NotNull(Read("f13-trailing-zeros.jsonl.gz").Document);

    private static Entry EntryOf(string file) => Assert.Single(Reader.Taken(Read(file)).Entries);

    private static ReadOutcome Read(string file) =>
        Reader.Read(file, File.ReadAllBytes(SharedData.Require($"cases/pages/{file}")));
}
