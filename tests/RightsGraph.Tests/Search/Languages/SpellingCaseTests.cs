using RightsGraph.Archive.Readers;
using RightsGraph.Search;
using RightsGraph.Tests.Archive.Readers;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Search.Languages;

/// <summary>Documents whose rows write the same words in other letters: any spelling finds all of them.
/// <see cref="LetterTests"/> has the properties.</summary>
public sealed class SpellingCaseTests
{
    [SkippableTheory]
    [InlineData("f1-apostrophe-absent", "Sana'a Sanaa Shi'a Shia Qur'an Quran", "1 2")]
    [InlineData("f1-apostrophe-absent", "Baha'i Bahai Ma'rib Marib O'Neill ONeill", "1 2")]
    [InlineData("f2-apostrophe-signs", "O'zbekiston O‘zbekiston Oʻzbekiston Oʼzbekiston", "1 2 3 4 5 6")]
    [InlineData("f2-apostrophe-signs", "O`zbekiston O´zbekiston", "1 2 3 4 5 6")]
    [InlineData("f2-apostrophe-signs", "Sanʿāʾ Sana'a Sanaa Shīʿa Shi'a Shia", "7")]
    [InlineData("f3-hyphen-one-way", "nongovernmental non-governmental antigovernment anti-government", "1 2")]
    [InlineData("f3-hyphen-one-way", "email e-mail rearrested re-arrested", "1 2")]
    [InlineData("f4-greek", "ΔΙΚΑΙΩΜΑΤΑ δικαιώματα δικαιωματα ΑΝΘΡΩΠΟΥ ανθρώπου ΚΡΑΤΟΥΜΕΝΟΣ κρατούμενος", "1 2")]
    [InlineData("f5-hebrew", "צה\"ל צה״ל", "1 2")]
    [InlineData("f5-hebrew", "ג'ורג ג׳ורג", "3 4")]
    [InlineData("f8-newer-scripts", "ᲞᲝᲚᲘᲪᲘᲐ პოლიცია", "1")]
    [InlineData("f8-newer-scripts", "𞤀𞤣𞤤𞤢𞤥 𞤢𞤣𞤤𞤢𞤥", "2")]
    [InlineData("f8-newer-scripts", "𐴌𐴟𐴇𐴥𐴝𐴚𐴒𐴙𐴝", "3")]
    [InlineData("f8-newer-scripts", "ꭰꮎꮳꮃ ᎠᎾᏣᎳ", "4")]
    [InlineData("f8-newer-scripts", "𰻞", "5")]
    [InlineData("f10-language-eng", "journalist journalists imprison imprisoned", "1 2")]
    [InlineData("f10-language-eng", "пытка пытки тюрьма тюрьме", "3 4")]
    public void AnySpellingFindsAllRows(string file, string words, string rows)
    {
        using var index = Index(file);
        foreach (var word in words.Split(' '))
        {
            foreach (var query in new[] { word, $"+{word}" })
            {
                var found = index.Find(query, match: SearchMatch.Best).Hits
                    .Select(hit => hit.Document.Lines.First).Order();
                Assert.Equal((query, rows), (query, string.Join(' ', found)));
            }
        }
    }

    [SkippableFact]
    public void ACodeOfThreeLettersIsThatOfTwo()
    {
        using var index = Index("f10-language-eng");
        Assert.Equal(["en", "en", "ru", "ru"], index.Snapshot.Entries.OrderBy(entry => entry.Lines.First)
            .Select(entry => entry.Language));
    }

    [SkippableFact]
    public void ACountryMayBeNamedInCapitals() => Assert.Equal(
        ["TUR", "TUR", "KAZ"],
        Read("a-turkiye-caps").Summaries.OrderBy(summary => summary.Lines.First)
            .Select(summary => summary.Country.Code));

    private static SearchIndex Index(string file)
    {
        var document = Read(file);
        return SearchIndex.Build(SearchArchive.SnapshotOf(1, [.. document.Summaries, .. document.Entries]));
    }

    private static ParsedDocument Read(string file)
    {
        var outcome = Reader.Read($"{file}.jsonl", File.ReadAllBytes(SharedData.Require($"cases/search/{file}.jsonl")));
        Assert.Empty(outcome.Refusals);
        return outcome.Document!;
    }
}
