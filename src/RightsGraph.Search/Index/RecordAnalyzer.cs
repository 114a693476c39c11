using RightsGraph.Archive.Records;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Search.Index;

/// <summary>Finds the tokens of a record. For one thread: the lists are used again.</summary>
internal sealed class RecordAnalyzer(TextAnalyzer analyzer)
{
    private readonly List<Token>[] parts = [[], [], []];

    /// <returns>The tokens of country name, title and text, good until the next record is analysed.</returns>
    public List<Token>[] Analyze(Document record)
    {
        var stemmer = Stemmers.Of(record.Language);

        // English in every document, so that a name is one term.
        analyzer.Analyze(record.Country.Name, Stemmers.English, parts[0], remember: true);
        analyzer.Analyze(record.Title, stemmer, parts[1], remember: true);
        analyzer.Analyze(record.Text, stemmer, parts[2], remember: true);
        return parts;
    }
}
