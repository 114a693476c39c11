using RightsGraph.Api.Execution;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class QueryInterpretationType : ObjectGraphType<QueryInterpretation>
{
    public QueryInterpretationType()
    {
        Name = "QueryReading";
        Description = "How a query was read.";
        Field<NonNullGraphType<StringGraphType>>("normalized").Reads(reading => reading.Normalized)
            .Description("The query as it was run, in the query language's own syntax: asked for again it finds the "
                + "same.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TermInterpretationType>>>>("terms")
            .Description("The words, phrases, prefixes and fuzzy words that were searched, each once.")
            .Resolve(Terms);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("warnings")
            .Description("What in the query was ignored, taken literally or taken for more, and why; a sentence each.")
            .Reads(reading => reading.Warnings);
    }

    private static IReadOnlyList<TermCount> Terms(IResolveFieldContext<QueryInterpretation> context)
    {
        var terms = context.Source.Terms;
        if (context.Source.AreTermsCutShort)
        {
            context.WarnOfTimeout("Counting the terms", "Their counts are lower bounds.");
        }

        return terms;
    }
}

internal sealed class TermInterpretationType : ObjectGraphType<TermCount>
{
    public TermInterpretationType()
    {
        Name = "TermReading";
        Description = "How many texts a term alone finds under the same `where`: it shows why a search came back "
            + "empty.";
        Field<NonNullGraphType<StringGraphType>>("term").Reads(reading => reading.Term)
            .Description("In the query language.");
        Field<NonNullGraphType<IntGraphType>>("documentCount").Reads(reading => reading.DocumentCount)
            .Description("How many texts it finds; a lower bound where the search's time was over.");
    }
}
