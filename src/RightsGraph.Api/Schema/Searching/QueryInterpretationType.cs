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
        List<StringGraphType>("warnings", reading => reading.Warnings,
            "What in the query was ignored, taken literally or taken for more, and why; a sentence each.");
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
