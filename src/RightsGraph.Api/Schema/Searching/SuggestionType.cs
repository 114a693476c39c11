using GraphQL.Types;
using RightsGraph.Api.Execution;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class SuggestionType : ObjectGraphType<Suggestion>
{
    public SuggestionType()
    {
        Name = "Suggestion";
        Description = "How what someone is typing may go on.";
        Field<NonNullGraphType<StringGraphType>>("text")
            .Description("The whole of it: a country's usual name, or words as the archive writes them most often.")
            .Reads(suggestion => suggestion.Text);
        Field<NonNullGraphType<SuggestionKindType>>("kind")
            .Description("What it is.")
            .Reads(suggestion => suggestion.Kind);
        Field<NonNullGraphType<IntGraphType>>("count")
            .Description("How many texts: of a country those on its page, of a word those that hold it, of a phrase "
                + "those that hold it as one (in an archive of millions of phrases at least so many), of words that "
                + "are no phrase those that hold all of them.")
            .Reads(suggestion => suggestion.Count);
    }
}

internal sealed class SuggestionKindType : EnumerationGraphType
{
    public SuggestionKindType()
    {
        Name = "SuggestionKind";
        Description = "What can be suggested.";
        Add("COUNTRY", SuggestionKind.Country, "A country that the archive covers, whichever of its names was typed.");
        Add("THEME", SuggestionKind.Theme, "A right that texts are about.");
        Add("TERM", SuggestionKind.Term, "A word or a phrase of the archive.");
    }
}
