using Lucene.Net.Documents;
using Lucene.Net.Index;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Suggesting;
using Document = RightsGraph.Archive.Records.Document;
using IndexDocument = Lucene.Net.Documents.Document;

namespace RightsGraph.Search.Indexing;

/// <summary>Makes of a record what the index takes in. For one thread: the token streams are used again.</summary>
internal sealed class DocumentMapper(TextAnalyzer analyzer, VocabularyBuilder? vocabulary = null) : IDisposable
{
    private static readonly FieldType Stems = new(TextField.TYPE_NOT_STORED);

    // Prefixes and fuzzy words never stand in a phrase.
    private static readonly FieldType Words = new(TextField.TYPE_NOT_STORED)
    {
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    };

    private readonly TokenListStream content = new(form => form.Stem);
    private readonly TokenListStream title = new(form => form.Stem);
    private readonly TokenListStream words = new(form => form.Word);

    /// <param name="record">What is indexed.</param>
    /// <param name="ordinal">Its place in the snapshot's documents.</param>
    /// <param name="mentions">The countries that it names, by their places in the table of countries.</param>
    public IndexDocument Map(Document record, int ordinal, ReadOnlySpan<ushort> mentions = default)
    {
        var stemmer = Stemmers.Of(record.Language);
        IReadOnlyList<Token>[] parts =
        [
            // English in every document, so that a name is one term.
            Analyze(record.Country.Name, Stemmers.English),
            Analyze(record.Title, stemmer),
            Analyze(record.Text, stemmer),
        ];
        vocabulary?.Add(record, parts);
        content.Set(parts);
        title.Set(parts[1]);
        words.Set(parts);

        var document = new IndexDocument
        {
            new Field(IndexFields.Content, content, Stems),
            new Field(IndexFields.Title, title, Stems),
            new Field(IndexFields.Words, words, Words),
            new NumericDocValuesField(IndexFields.Record, ordinal),
            new NumericDocValuesField(IndexFields.SortDay, SortDay.Of(record) + 1 ?? 0),
        };
        AddFilterFields(document, record);
        AddMentions(document, mentions);
        return document;
    }

    private IReadOnlyList<Token> Analyze(string? text, Stemmer stemmer) =>
        analyzer.Analyze(text, stemmer, remember: true);

    private static void AddFilterFields(IndexDocument document, Document record)
    {
        var entry = record as Entry;
        AddValue(document, IndexFields.Type, (entry is null ? DocumentType.Summary : DocumentType.Entry).ToString());
        AddValue(document, IndexFields.Country, record.Country.Code);
        AddValue(document, IndexFields.Region, record.Country.Region);
        AddValue(document, IndexFields.Kind, entry?.Kind.ToString());
        AddValue(document, IndexFields.Language, record.Language);
        AddNumber(document, IndexFields.Date, entry?.Date.DayNumber);
        AddNumber(document, IndexFields.Year, record.Year);
    }

    private static void AddMentions(IndexDocument document, ReadOnlySpan<ushort> mentions)
    {
        foreach (var ordinal in mentions)
        {
            AddValue(document, IndexFields.Mention, CountryTable.Default.All[ordinal].Code);
        }

        if (mentions.IsEmpty)
        {
            AddValue(document, IndexFields.Mention, value: null);
        }
    }

    private static void AddValue(IndexDocument document, string field, string? value) =>
        document.Add(value is null ? Missing(field) : new StringField(field, value, Field.Store.NO));

    private static void AddNumber(IndexDocument document, string field, int? value) =>
        document.Add(value is null ? Missing(field) : new Int32Field(field, value.Value, Field.Store.NO));

    private static StringField Missing(string field) => new(IndexFields.Missing, field, Field.Store.NO);

    public void Dispose()
    {
        content.Dispose();
        title.Dispose();
        words.Dispose();
    }
}
