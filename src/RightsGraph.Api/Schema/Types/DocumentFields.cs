using RightsGraph.Api.Execution;
using RightsGraph.Api.Schema.Searching;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Api.Schema.Types;

/// <summary>What Document, Summary and Entry share. Text and year are not added, as their types differ.</summary>
internal static class DocumentFields
{
    public const string Id =
        "Names the text in the whole archive, now and after restarts and further imports of its source.";
    public const string Country = "The country whose page the text stands on.";
    public const string Title = "The title, where the source gives one.";
    public const string Text = "The text as it stands in the source; null where it has none.";
    public const string Year =
        "The year that the text is about: as its source states it, else for an entry its date's year, "
        + "else for a summary the latest year that its text names.";
    public const string Language = "BCP 47, for instance en or ru; und when undecided.";
    public const string Url = "Where the text was published, as its source states it.";
    public const string Mentions = "The other countries that the text names, in order of first mention. A word that "
        + "several countries share, such as Congolese, tells of none.";
    public const string Citation = "Where the text was read from.";

    public static void AddTo<T>(ObjectGraphType<T> type)
        where T : Document
    {
        type.Field<NonNullGraphType<IdGraphType>>("id").Reads(document => NodeId.Of(document)).Description(Id);
        type.Field<NonNullGraphType<CountryType>>("country").Reads(document => document.Country).Description(Country);
        type.Field<StringGraphType>("title").Reads(document => document.Title).Description(Title);
        type.Field<NonNullGraphType<StringGraphType>>("language").Reads(document => document.Language)
            .Description(Language);
        type.Field<StringGraphType>("url").Reads(document => document.Url).Description(Url);
        type.Field<NonNullGraphType<ListGraphType<NonNullGraphType<MentionType>>>>("mentions").Description(Mentions)
            .Reads(document => MentionFinder.MentionsOf(document)
                .Select(mention => new DocumentMention(document.Text!, mention)));
        type.Field<NonNullGraphType<CitationType>>("citation").Reads(document => document).Description(Citation);
        type.AddRelated();
    }
}

internal sealed class DocumentInterface : InterfaceGraphType<Document>
{
    public DocumentInterface()
    {
        Name = "Document";
        Description = "A searchable text of the archive: a Summary or an Entry.";
        Field<NonNullGraphType<IdGraphType>>("id").Description(DocumentFields.Id);
        Field<NonNullGraphType<CountryType>>("country").Description(DocumentFields.Country);
        Field<StringGraphType>("title").Description(DocumentFields.Title);
        Field<StringGraphType>("text").Description(DocumentFields.Text);
        Field<IntGraphType>("year").Description(DocumentFields.Year);
        Field<NonNullGraphType<StringGraphType>>("language").Description(DocumentFields.Language);
        Field<StringGraphType>("url").Description(DocumentFields.Url);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MentionType>>>>("mentions")
            .Description(DocumentFields.Mentions);
        Field<NonNullGraphType<CitationType>>("citation").Description(DocumentFields.Citation);
        this.DeclareRelated();
        Interface<NodeInterface>();
    }
}
