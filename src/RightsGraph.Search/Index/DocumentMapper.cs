using System.Runtime.InteropServices;
using Lucene.Net.Documents;
using RightsGraph.Search.Analysis.Stemming;
using RightsGraph.Search.Suggest;
using Document = RightsGraph.Archive.Records.Document;

namespace RightsGraph.Search.Index;

/// <summary>Maps records to Lucene documents. Not thread-safe: fields, token lists and streams are reused.</summary>
internal sealed class DocumentMapper : IDisposable
{
    private static readonly FieldType Stems = new(TextField.TYPE_NOT_STORED);

    // Without positions: prefixes and fuzzy words never stand in a phrase.
    private static readonly FieldType Words = new(TextField.TYPE_NOT_STORED)
    {
        IndexOptions = IndexOptions.DOCS_AND_FREQS,
    };

    // Pairs are scored by the length of the whole text.
    private static readonly FieldType Bigrams = new(Words) { OmitNorms = true };

    private readonly RecordAnalyzer analyzer;
    private readonly VocabularyBuilder? vocabulary;
    private readonly TokenListStream content = new(form => form.StemTerm, hasWholes: true);
    private readonly TokenListStream title = new(form => form.StemTerm, hasWholes: true);
    private readonly TokenListStream words = new(form => form.WordTerm, hasWholes: false);
    private readonly BigramStream bigrams;
    private readonly BytesRef id = new(new byte[16]);
    private readonly BinaryDocValuesField named = new(IndexFields.Named, new BytesRef());
    private readonly NumericDocValuesField contentHash = new(IndexFields.ContentHash, 0);
    private readonly NumericDocValuesField sortDay = new(IndexFields.SortDay, 0);
    private readonly Int32Field date = new(IndexFields.Date, 0, Field.Store.NO);
    private readonly Int32Field year = new(IndexFields.Year, 0, Field.Store.NO);
    private readonly FieldPool missing = new(IndexFields.Missing);
    private readonly Dictionary<string, FieldPool> filtered = new[]
        {
            IndexFields.Type, IndexFields.Country, IndexFields.Region, IndexFields.Kind, IndexFields.Language,
            IndexFields.Mention, IndexFields.Source, IndexFields.Publisher, IndexFields.Topic,
            IndexFields.Author, IndexFields.DatePrecision,
        }
        .ToDictionary(field => field, field => new FieldPool(field));

    private readonly IIndexableField[] always;
    private readonly List<IIndexableField> document = [];

    public DocumentMapper(
        TextAnalyzer analyzer, VocabularyBuilder? vocabulary = null, BigramWords? bigramWords = null)
    {
        bigrams = new BigramStream(bigramWords ?? BigramWords.None);
        this.analyzer = new RecordAnalyzer(analyzer);
        this.vocabulary = vocabulary;
        always =
        [
            new Field(IndexFields.Content, content, Stems),
            new Field(IndexFields.Title, title, Stems),
            new Field(IndexFields.Words, words, Words),
            new Field(IndexFields.Bigrams, bigrams, Bigrams),
            new BinaryDocValuesField(IndexFields.Record, id),
            named,
            contentHash,
            sortDay,
        ];
    }

    /// <returns>Valid until the next record is mapped.</returns>
    public IEnumerable<IIndexableField> Map(Document record)
    {
        Begin();
        var parts = analyzer.Analyze(record);
        vocabulary?.Add(record, parts);
        content.Set(parts);
        title.Set(parts[1]);
        words.Set(parts);
        bigrams.Set(parts);
        record.Id.Value.TryWriteBytes(id.Bytes);
        contentHash.SetInt64Value(ContentHash.Compute(record));
        sortDay.SetInt64Value(SortDay.For(record) + 1 ?? 0);
        AddFilterFields(record);
        AddMentions(record);
        return document;
    }

    private void Begin()
    {
        missing.Reset();
        foreach (var pool in filtered.Values)
        {
            pool.Reset();
        }

        document.Clear();
        document.AddRange(always);
    }

    private void AddFilterFields(Document record)
    {
        var entry = record as Entry;
        AddValue(IndexFields.Type, (entry is null ? DocumentType.Summary : DocumentType.Entry).ToString());
        AddCountries(record);
        AddValue(IndexFields.Kind, entry?.Kind.ToString());
        AddValue(IndexFields.Language, record.Language);
        AddValue(IndexFields.Source, IndexedValue.Of(record.Source.Name));
        AddValue(IndexFields.Publisher, record.Publisher is { } publisher ? IndexedValue.Of(publisher) : null);
        AddValue(IndexFields.DatePrecision, entry?.DatePrecision.ToString());
        AddValues(IndexFields.Topic, record.Topics.Select(IndexedValue.Of));
        AddValues(IndexFields.Author, record.Authors.Select(IndexedValue.Of));
        AddNumber(date, entry?.Date.DayNumber);
        AddNumber(year, record.Year);
    }

    private void AddCountries(Document record)
    {
        if (record.IsAboutSeveral)
        {
            AddValues(IndexFields.Country, record.Countries.Select(country => country.Code));
            AddValues(IndexFields.Region, record.Countries.Select(country => country.Region).Distinct());
        }
        else
        {
            AddValue(IndexFields.Country, record.Country.Code);
            AddValue(IndexFields.Region, record.Country.Region);
        }
    }

    private void AddMentions(Document record)
    {
        ushort[] ordinals =
            [.. MentionFinder.MentionsOf(record).Select(mention => (ushort)mention.Country.Ordinal)];
        AddValues(IndexFields.Mention, ordinals.Select(ordinal => CountryTable.Default.All[ordinal].Code));
        named.SetBytesValue(MemoryMarshal.AsBytes(ordinals.AsSpan()).ToArray());
    }

    private void AddValue(string field, string? value) =>
        document.Add(value is null ? missing.Next(field) : filtered[field].Next(value));

    private void AddValues(string field, IEnumerable<string> values)
    {
        var isMissing = true;
        foreach (var value in values)
        {
            AddValue(field, value);
            isMissing = false;
        }

        if (isMissing)
        {
            AddValue(field, value: null);
        }
    }

    private void AddNumber(Int32Field field, int? value)
    {
        if (value is { } number)
        {
            field.SetInt32Value(number);
            document.Add(field);
        }
        else
        {
            document.Add(missing.Next(field.Name));
        }
    }

    public void Dispose()
    {
        content.Dispose();
        title.Dispose();
        words.Dispose();
        bigrams.Dispose();
    }
}

/// <summary>Reuses fields of one name: a new one creates a token stream, which takes longer than indexing a short
/// value.</summary>
internal sealed class FieldPool(string name)
{
    private readonly List<StringField> fields = [];
    private int used;

    /// <summary>Call it when the document that has the fields is indexed.</summary>
    public void Reset() => used = 0;

    public StringField Next(string value)
    {
        if (used == fields.Count)
        {
            fields.Add(new StringField(name, value, Field.Store.NO));
        }

        var field = fields[used++];
        field.SetStringValue(value);
        return field;
    }
}

/// <summary>Not thread-safe: the lists are reused.</summary>
internal sealed class RecordAnalyzer(TextAnalyzer analyzer)
{
    private readonly List<Token>[] parts = [[], [], []];

    /// <returns>The tokens of country name, title and text, valid until the next record is analysed.</returns>
    public List<Token>[] Analyze(Document record)
    {
        var stemmer = Stemmers.For(record.Language);

        // English in every document, so that a country name is one term.
        analyzer.Analyze(CountryNamesOf.All(record), Stemmers.English, parts[0], remember: true);
        analyzer.Analyze(record.Title, stemmer, parts[1], remember: true);
        analyzer.Analyze(record.Text, stemmer, parts[2], remember: true);
        return parts;
    }
}
