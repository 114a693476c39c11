using RightsGraph.Search;
using RightsGraph.Search.Synonyms;

namespace RightsGraph.Tests.Search.Synonyms;

public sealed class SynonymTests
{
    private static readonly string[] Texts =
    [
        "FGM is banned.", // 1
        "Female genital mutilation is banned.", // 2
        "Mutilation of prisoners.", // 3
        "Uyghurs were detained.", // 4
        "An Uighur was detained.", // 5
        "The organisation of labour.", // 6
        "The organization of labor.", // 7
        "A cat.", // 8
        "Convention against Torture.", // 9
        "The CAT was ratified.", // 10
        "Qadhafi fled.", // 11
        "Gaddafi fled.", // 12
    ];

    [Theory]
    [InlineData("FGM", "1 2")]
    [InlineData("fgm", "1 2")]
    [InlineData("+FGM", "1 2")]
    [InlineData("FGM,", "1 2")]
    [InlineData("title:FGM", "")]
    [InlineData("text:FGM", "1 2")]
    [InlineData("female genital mutilation", "1 2 3")]
    [InlineData("\"female genital mutilation\"", "2")]
    [InlineData("\"FGM\"", "1")]
    [InlineData("+uygur", "4 5")]
    [InlineData("\"Uyghur\"", "4")]
    [InlineData("\"Uighur detained\"", "")]
    [InlineData("+organize", "6 7")]
    [InlineData("+organisations", "6 7")]
    [InlineData("+labourers", "6 7")]
    [InlineData("\"labour\"", "6")]
    [InlineData("cat", "8 10")]
    [InlineData("+CAT", "8 9 10")]
    [InlineData("+Kadhafi", "11 12")]
    [InlineData("mutilation -FGM", "2 3")]
    public void NamesOfOneThingFindItsTextsAndQuotesOnlyTheWord(string query, string numbers)
    {
        using var index = SearchArchive.IndexOfTexts(Texts);
        Assert.Equal(numbers, string.Join(' ', index.Numbers(query)));
    }

    [Theory]
    [InlineData("UPR police", "(\"UPR\" | \"Universal Periodic Review\") police")]
    [InlineData("+upr", "+(\"upr\" | \"Universal Periodic Review\")")]
    [InlineData("the universal periodic review", "the ((universal periodic review) | \"UPR\")")]
    [InlineData("uighur", "uighur")]
    public void WhatIsShownReadsBackToTheSameHits(string query, string normalized)
    {
        using var index = SearchArchive.IndexOfTexts(Texts);
        var found = index.Find(query);
        Assert.Equal(normalized, found.UnderstoodAs.Normalized);
        var again = index.Find(found.UnderstoodAs.Normalized);
        Assert.Equal(found.UnderstoodAs.Normalized, again.UnderstoodAs.Normalized);
        Assert.Equal(found.Hits.Select(Scored), again.Hits.Select(Scored));

        static (int, double) Scored(SearchHit hit) => (hit.Document.Ordinal, hit.Score);
    }

    [Fact]
    public void WhatCountsAsOneIsTold()
    {
        using var index = SearchArchive.IndexOfTexts(Texts);
        var told = index.Find("UPR labour uighur police").UnderstoodAs.Synonyms;
        Assert.Equal(["UPR", "labour", "uighur"], told.Select(synonyms => synonyms.Term));
        Assert.Equal(["Universal Periodic Review"], told[0].Others);
        Assert.Equal(["labor"], told[1].Others);
        Assert.Equal(["Uyghur"], told[2].Others);
    }

    [Fact]
    public void EitherNameRanksATextAlike()
    {
        using var index = SearchArchive.IndexOfTexts(
        [
            .. Enumerable.Range(0, 20).Select(number => $"Other text {number}."),
            "The UPR of now.", "A Universal Periodic Review.",
        ]);
        var scores = index.Find("UPR").Hits.Select(hit => hit.Score).ToList();
        Assert.Equal(2, scores.Count);
        Assert.InRange(scores[1] / scores[0], .6, 1);
    }

    [Fact]
    public void TheWordsOfATypedNameAreMarkedAndSoIsTheOther()
    {
        using var index = SearchArchive.IndexOfTexts(Texts[..2]);
        var marked = index.Find("female genital mutilation").Hits
            .SelectMany(hit => hit.Highlights(5, 100)).SelectMany(SearchArchive.Marked);
        Assert.Equal(["FGM", "Female", "genital", "mutilation"], marked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AStopWordOfTheArchiveIsNoOtherName()
    {
        using var index = SearchArchive.Index(
            SearchArchive.Summary(1, "Un homme est mort.", language: "fr"),
            SearchArchive.Summary(2, "The United Nations said so."));
        Assert.Equal([2], index.Numbers("+(united nations)"));
        Assert.Equal([2], index.Numbers("united nations"));
    }

    [Theory]
    [InlineData("kommando, squad", "squad", "1 2")]
    [InlineData("kommando, squad", "kommando", "1 2")]
    [InlineData("dissident => squad, Kommando", "dissident", "1 2")]
    [InlineData("dissident => death squad", "dissident", "2")]
    [InlineData("# a comment\n\nDK, death squad # and another", "dk", "2 3")]
    [InlineData("d\\,k, kommando", "\"d,k\"", "3")]
    public void AnArchiveAddsItsOwn(string file, string query, string numbers)
    {
        using var own = new StringReader(file);
        var table = SynonymTable.Default.With(own);
        using var index = SearchIndex.Build(
            SearchArchive.Snapshot(
                SearchArchive.Summary(1, "Ein Kommando."),
                SearchArchive.Summary(2, "A death squad."),
                SearchArchive.Summary(3, "The DK, or d,k.")),
            table);
        Assert.Equal(numbers, string.Join(' ', index.Numbers(query)));
        Assert.Equal(
            index.Numbers(query), index.Numbers(index.Find(query).UnderstoodAs.Normalized));
        Assert.NotEqual(SynonymTable.Default.Fingerprint, table.Fingerprint);
        Assert.NotEqual(index.Snapshot.Fingerprint, index.Fingerprint);
    }

    [Theory]
    [InlineData("alone", "line 1: a line needs two names")]
    [InlineData("a, b\n => c", "line 2: => needs a name on both sides")]
    [InlineData("a, …", "line 1: '…' has neither a letter nor a digit")]
    public void ALineThatCannotBeReadIsToldWithItsNumber(string file, string problem)
    {
        using var own = new StringReader(file);
        var told = Assert.Throws<SynonymFormatException>(() => SynonymTable.Default.With(own));
        Assert.StartsWith(problem, told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheTableOfTheProjectHasNoNameTwice()
    {
        using var stream = typeof(SynonymTable).Assembly
            .GetManifestResourceStream("RightsGraph.Search.Synonyms.synonyms.txt")!;
        using var reader = new StreamReader(stream);
        var keys = SynonymFormat.Read(reader).SelectMany(rule => rule.Typed).Select(SynonymKey.Of);
        Assert.DoesNotContain(keys.CountBy(key => key), counted => counted.Value > 1);
    }

    [Theory]
    [InlineData("organise", "organize")]
    [InlineData("organization", "organisation")]
    [InlineData("analysed", "analyzed")]
    [InlineData("criminalising", "criminalizing")]
    [InlineData("rise", null)]
    [InlineData("size", null)]
    [InlineData("prized", null)]
    [InlineData("police", null)]
    public void FormsWithIseAndIzeFollowARule(string word, string? other) =>
        Assert.Equal(other, RegularSpelling.Of(word));
}
