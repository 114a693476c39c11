using RightsGraph.Archive.Readers;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Search.Journalism;

/// <summary>
/// Searches that a journalist would make, over the seeds and 47,583 real texts: names, misspelt names, phrases, other
/// names of countries, questions as sentences, other scripts. One of the first three hits must be on the page of one of
/// the countries, and hold all of the texts. The searches were written down about an hour after the ranking had been
/// tuned on the test collections, and before anything was tuned by them; what each must find was named more exactly
/// later, as far as it was found.
/// </summary>
public sealed class JournalistSearchTests(JournalistSearchTests.RealTexts real)
    : IClassFixture<JournalistSearchTests.RealTexts>
{
    private const int Seen = 3;

    public static IEnumerable<object[]> Searches() =>
        File.ReadLines(ProjectFolder.PathOf("tests/RightsGraph.Tests/Search/Journalism/searches.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'));

    [SkippableTheory]
    [MemberData(nameof(Searches))]
    public void OneOfTheFirstThreeHitsIsWhatAJournalistLooksFor(string query, string countries, string texts)
    {
        var hits = real.Index.Search(new SearchRequest { Query = query, First = Seen }).Hits;
        Assert.True(
            hits.Any(hit => countries.Split(' ').Contains(hit.Document.Country.Code)
                && Array.TrueForAll(texts.Split('|'), text => Holds(hit.Document, text))),
            $"{query}: {string.Join("; ", hits.Select(hit => $"{hit.Document.Country.Code} {hit.Document.Title}"))}");
    }

    private static bool Holds(Document document, string text) =>
        $"{document.Title} {document.Text}".Contains(text, StringComparison.OrdinalIgnoreCase);

    public sealed class RealTexts : IDisposable
    {
        private readonly Lazy<SearchIndex> index = new(Build);

        public SearchIndex Index => index.Value;

        public void Dispose()
        {
            if (index.IsValueCreated)
            {
                index.Value.Dispose();
            }
        }

        private static SearchIndex Build()
        {
            var documents = new[]
            {
                SharedData.Require("data/rights/usdos-sections.jsonl.gz"), ProjectFolder.PathOf("seeds/kazakhstan.txt"),
            }
            .Select(file => DocumentReader.Read(
                new SourceDocument(Path.GetFileName(file), File.ReadAllBytes(file)), default).Document!)
            .ToArray();
            return SearchIndex.Build(new Snapshot(
                1,
                default,
                documents.Select(document => document.Source),
                documents.SelectMany(document => document.Summaries),
                documents.SelectMany(document => document.Entries)));
        }
    }
}
