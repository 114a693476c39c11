using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Scoring;

namespace RightsGraph.Search.Results;

/// <summary>Selects the terms that tell what a document is about: frequent in it, rare elsewhere. Measured was the
/// share of the first five related texts that are relevant to the same query (CACM, Cranfield), share a label (2,000
/// UPR recommendations) or are of the same section (400 State Department reports): .415, .431, .758, .662 with the
/// numbers here. A word of the title counts as one of the text; three times as much gave .417, .438, .682,
/// .672.</summary>
internal sealed class TopicTerms(IndexReader reader, TextAnalyzer analyzer)
{
    /// <summary>UTF-16 units: reports say at the beginning what they are about. 4,000 gave .656 for their sections,
    /// 16,000 gave .668 and took a fifth longer.</summary>
    private const int MaxTextLength = 8_000;

    /// <summary>20 gave .418, .430, .757, .647; 40 gave .414, .432, .758, .673 and took a quarter longer.</summary>
    private const int MaxTerms = 30;

    /// <summary>The document frequency of a term, as a share of all documents: 0.1 gave .420, .405, .737, .649; 0.5
    /// gave .415, .437, .762, .666 and took a third longer. Not applied to a small archive, of which a fifth is a few
    /// texts.</summary>
    private const double MaxDocumentShare = 0.2;

    private const int SmallArchive = 1_000;

    /// <summary>The processor time of <see cref="Select"/>, about: to analyse a text, and to look up its terms in the
    /// index.</summary>
    public static double EstimateMicroseconds(Document document)
    {
        const double ForUnit = 0.1;
        return Math.Min(document.TextLength, MaxTextLength) * ForUnit;
    }

    /// <summary>The most informative first, with their frequencies in the document.</summary>
    public IReadOnlyList<(Term Term, int Frequency)> Select(Document document)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(document.Title);
        Count(document.Text?.Length > MaxTextLength ? document.Text[..MaxTextLength] : document.Text);
        return
        [
            .. frequencies
                .Select(said => (Term: new Term(IndexFields.Content, said.Key), Frequency: said.Value))
                .Select(said => (Said: said, Weight: said.Frequency * Information(said.Term)))
                .Where(weighed => weighed.Weight > 0)
                .OrderByDescending(weighed => weighed.Weight)
                .ThenBy(weighed => weighed.Said.Term.Text, StringComparer.Ordinal)
                .Take(MaxTerms)
                .Select(weighed => weighed.Said),
        ];

        void Count(string? text)
        {
            var stopWords = StopWords.For(document.Language);
            foreach (var token in analyzer.Analyze(text, Stemmers.For(document.Language), remember: true))
            {
                if (!stopWords.Contains(token.Word) && token.Word.Any(char.IsLetter))
                {
                    frequencies[token.Stem] = frequencies.GetValueOrDefault(token.Stem) + 1;
                }
            }
        }
    }

    /// <summary>0 where no other document has the term, or too many do.</summary>
    private double Information(Term term)
    {
        var documents = reader.DocFreq(term);
        var max = reader.NumDocs < SmallArchive ? reader.NumDocs : reader.NumDocs * MaxDocumentShare;
        return documents < 2 || documents > max
            ? 0
            : InExpB2Similarity.Information(reader.NumDocs, documents, reader.TotalTermFreq(term));
    }
}
