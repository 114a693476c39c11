using Lucene.Net.Index;
using RightsGraph.Archive.Records;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Indexing;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Search.Related;

/// <summary>Finds the terms that tell what a document is about: what it says often, and others seldom.</summary>
internal sealed class TopicTerms(IndexReader reader, TextAnalyzer analyzer)
{
    /// <summary>
    /// UTF-16 units of the text. Reports say what they are about at the beginning, and all of a long one would take
    /// longer to look up than to search with.
    /// </summary>
    private const int LongestRead = 8_000;

    private const int MostTerms = 20;

    /// <summary>
    /// Of all documents, the share that may hold a term: walking through the documents of more frequent ones takes
    /// nearly all of the time, and decides little. In a small archive it says nothing.
    /// </summary>
    private const double MostFrequent = 0.1;

    private const int SmallArchive = 1_000;

    /// <summary>A word of the title counts as often as this.</summary>
    private const int TimesInTitle = 3;

    /// <summary>The most telling first, each with how often the document says it.</summary>
    public IReadOnlyList<(Term Term, int Frequency)> Of(Document document)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(document.Title, TimesInTitle);
        Count(document.Text?.Length > LongestRead ? document.Text[..LongestRead] : document.Text, 1);
        return
        [
            .. frequencies
                .Select(said => (Term: new Term(IndexFields.Content, said.Key), Frequency: said.Value))
                .Select(said => (Said: said, Weight: said.Frequency * Information(said.Term)))
                .Where(weighed => weighed.Weight > 0)
                .OrderByDescending(weighed => weighed.Weight)
                .ThenBy(weighed => weighed.Said.Term.Text, StringComparer.Ordinal)
                .Take(MostTerms)
                .Select(weighed => weighed.Said),
        ];

        void Count(string? text, int times)
        {
            var functionWords = FunctionWords.In(document.Language);
            foreach (var token in analyzer.Analyze(text, Stemmers.Of(document.Language), remember: true))
            {
                if (!functionWords.Contains(token.Word) && token.Word.Any(char.IsLetter))
                {
                    frequencies[token.Stem] = frequencies.GetValueOrDefault(token.Stem) + times;
                }
            }
        }
    }

    /// <summary>0 for what no other document has, and for what too many have.</summary>
    private double Information(Term term)
    {
        var documents = reader.DocFreq(term);
        var most = reader.NumDocs < SmallArchive ? reader.NumDocs : reader.NumDocs * MostFrequent;
        return documents < 2 || documents > most
            ? 0
            : InExpB2Similarity.Information(reader.NumDocs, documents, reader.TotalTermFreq(term));
    }
}
