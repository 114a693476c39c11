using RightsGraph.Api.Execution;
using RightsGraph.Api.Schema.Searching;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Api.Schema.Types;

internal sealed class DocumentInterface : InterfaceGraphType<Document>
{
    public const string IdDescription =
        "Names the text in the whole archive, now and after restarts and further imports of its source.";
    public const string CountryDescription =
        "The country that the text is about, mostly the one whose page it stands on; of several, the first.";
    public const string CountriesDescription = "All countries that the text is about, the first one first.";
    public const string TitleDescription = "The title, where the source gives one.";
    public const string TextDescription = "The text as it stands in the source; null where it has none.";
    public const string YearDescription =
        "The year that the text is about: as its source states it, else for an entry its date's year, "
        + "else for a summary the latest year that its text names.";
    public const string LanguageDescription = "BCP 47, for instance en or ru; und when undecided.";
    public const string UrlDescription = "Where the text was published, as its source states it.";
    public const string TopicsDescription = "What the text is about, in its publisher's words.";
    public const string AuthorsDescription = "Who wrote the text, as its source states it.";
    public const string PublisherDescription =
        "Who published the text, as its source states it of the text or else of itself.";
    public const string UpdatedAtDescription = "When its publisher last changed the text, as its source states it.";
    public const string DatePrecisionDescription = "How much of the date is known: the date is the first day of it.";
    public const string AnyDatePrecisionDescription = $"{DatePrecisionDescription} Null where there is no date.";
    public const string AttachmentsDescription = "Files that belong to the text, such as the report that it sums up.";
    public const string ExtraDescription =
        "What its source states of the text and no other field takes, in the order of the source.";
    public const string MentionsDescription = "The other countries that the text names, in order of first mention. "
        + "A word that several countries share, such as Congolese, tells of none.";
    public const string CitationDescription = "Where the text was read from.";

    public DocumentInterface()
    {
        Name = "Document";
        Description = "A searchable text of the archive: a Summary or an Entry.";
        Field<NonNullGraphType<IdGraphType>>("id").Description(IdDescription);
        Field<NonNullGraphType<CountryType>>("country").Description(CountryDescription);
        Field<StringGraphType>("title").Description(TitleDescription);
        Field<StringGraphType>("text").Description(TextDescription);
        Field<IntGraphType>("year").Description(YearDescription);
        Field<NonNullGraphType<StringGraphType>>("language").Description(LanguageDescription);
        Field<StringGraphType>("url").Description(UrlDescription);
        List<CountryType>("countries", CountriesDescription);
        List<StringGraphType>("topics", TopicsDescription);
        List<StringGraphType>("authors", AuthorsDescription);
        Field<StringGraphType>("publisher").Description(PublisherDescription);
        Field<DateTimeType>("updatedAt").Description(UpdatedAtDescription);
        Field<DatePrecisionType>("datePrecision").Description(AnyDatePrecisionDescription);
        List<AttachmentType>("attachments", AttachmentsDescription);
        List<ExtraFieldType>("extra", ExtraDescription);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MentionType>>>>("mentions")
            .Description(MentionsDescription);
        Field<NonNullGraphType<CitationType>>("citation").Description(CitationDescription);
        this.DeclareExcerpt();
        this.DeclareMarks();
        this.DeclareRelated();
        Interface<NodeInterface>();
    }

    private void List<TItem>(string name, string description)
        where TItem : IGraphType =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TItem>>>>(name).Description(description);
}

/// <summary>Implements the interface but for text and year, whose types differ.</summary>
internal abstract class DocumentObjectType<T> : ObjectType<T>
    where T : Document
{
    protected DocumentObjectType(string name, string description)
        : base(name, description)
    {
        Id(document => NodeId.Of(document), DocumentInterface.IdDescription);
        Value<NonNullGraphType<CountryType>>(
            "country", document => document.Country, DocumentInterface.CountryDescription);
        NullableText("title", document => document.Title, DocumentInterface.TitleDescription);
        Text("language", document => document.Language, DocumentInterface.LanguageDescription);
        NullableText("url", document => document.Url, DocumentInterface.UrlDescription);
        List<CountryType>("countries", document => document.Countries, DocumentInterface.CountriesDescription);
        List<StringGraphType>("topics", document => document.Topics, DocumentInterface.TopicsDescription);
        List<StringGraphType>("authors", document => document.Authors, DocumentInterface.AuthorsDescription);
        NullableText("publisher", document => document.Publisher, DocumentInterface.PublisherDescription);
        Value<DateTimeType>("updatedAt", document => document.UpdatedAt, DocumentInterface.UpdatedAtDescription);
        List<AttachmentType>(
            "attachments", document => document.Attachments, DocumentInterface.AttachmentsDescription);
        List<ExtraFieldType>("extra", document => document.Extra, DocumentInterface.ExtraDescription);
        List<MentionType>("mentions", MentionsOf, DocumentInterface.MentionsDescription);
        Value<NonNullGraphType<CitationType>>("citation", document => document, DocumentInterface.CitationDescription);
        this.AddExcerpt();
        this.AddMarks();
        this.AddRelated();
        Interface<NodeInterface>();
        Interface<DocumentInterface>();
    }

    private static IEnumerable<DocumentMention> MentionsOf(T document) =>
        MentionFinder.MentionsOf(document).Select(mention => new DocumentMention(document.Text!, mention));
}

internal sealed class SummaryType : DocumentObjectType<Summary>
{
    public SummaryType()
        : base(
            "Summary",
            "A country's assessment in one paragraph, for instance the opening of a World Report chapter.")
    {
        Number("position", summary => summary.Position,
            "Counts a country's summaries within their source document, from 1.");
        Field<NonNullGraphType<StringGraphType>>("text").Reads(summary => summary.Text)
            .Description("The text as it stands in the source.");
        NullableNumber("year", summary => summary.Year, DocumentInterface.YearDescription);
        Value<DatePrecisionType>("datePrecision", _ => null, DocumentInterface.AnyDatePrecisionDescription);
    }
}

internal sealed class EntryType : DocumentObjectType<Entry>
{
    public EntryType()
        : base(
            "Entry",
            "A dated item of a country's page: a news release, a letter, a dispatch. Its text can be missing.")
    {
        Field<NonNullGraphType<LocalDateType>>("date").Reads(entry => entry.Date)
            .Description("The day it is dated, or the first day of what is known.");
        Value<NonNullGraphType<DatePrecisionType>>("datePrecision", entry => entry.DatePrecision,
            DocumentInterface.DatePrecisionDescription);
        Value<NonNullGraphType<EntryKindType>>("kind", entry => entry.Kind,
            "What it is; UNKNOWN where the source does not tell.");
        NullableText("text", entry => entry.Text, DocumentInterface.TextDescription);
        Field<NonNullGraphType<IntGraphType>>("year").Reads(entry => entry.Year)
            .Description(DocumentInterface.YearDescription);
    }
}
