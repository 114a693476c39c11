using RightsGraph.Api.Request;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class QueryInterpretationType : ObjectType<QueryInterpretation>
{
    public QueryInterpretationType()
        : base("QueryReading", "How a query was read.")
    {
        Text("normalized", reading => reading.Normalized,
            "The query as it was run, in the query language's own syntax: asked for again it finds the same.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TermInterpretationType>>>>("terms")
            .Description("The words, phrases, prefixes and fuzzy words that were searched, each once.")
            .Resolve(Terms);
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<CountryReadingType>>>>(
            "countries", reading => reading.Countries,
            "The countries that the query names, each once: texts on their pages come first, then such as speak of "
                + "them. In quotation marks a name is a word.");
        Value<NonNullGraphType<ListGraphType<NonNullGraphType<TimeReadingType>>>>(
            "times", reading => reading.Times,
            "The years, months, days and ranges of them that the query names, each once: texts of that time come "
                + "first. In quotation marks a year is a word.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SynonymInterpretationType>>>>("synonyms")
            .Description(
                "The words and names that were searched in other names and spellings too; in quotation marks only the "
                + "word itself is.")
            .Resolve(context => context.Source.Synonyms);
        List<StringGraphType>("warnings", reading => reading.Warnings,
            "What in the query was ignored, taken literally or taken for more, and why; then which values in `where` "
                + "there are not. A sentence each.");
    }

    private static IReadOnlyList<TermCount> Terms(IResolveFieldContext<QueryInterpretation> context)
    {
        var terms = context.Source.Terms;
        if (context.Source.AreTermsPartial)
        {
            context.WarnOfTimeout("Counting the terms", "Their counts are lower bounds.");
        }

        return terms;
    }
}

internal sealed class SynonymInterpretationType : ObjectType<UnderstoodSynonyms>
{
    public SynonymInterpretationType()
        : base("SynonymReading", "What a query names, and what counts as the same.")
    {
        Text("term", reading => reading.Term, "As it was typed.");
        List<StringGraphType>("others", reading => reading.Others,
            "The other names for it, and those of its other spellings that a text has.");
    }
}

internal sealed class TermInterpretationType : ObjectType<TermCount>
{
    public TermInterpretationType()
        : base(
            "TermReading",
            "How many texts a term alone finds under the same `where`: it shows why a search came back empty.")
    {
        Text("term", reading => reading.Term, "In the query language.");
        Number("documentCount", reading => reading.DocumentCount,
            "How many texts it finds; a lower bound where the search's time was over.");
    }
}
