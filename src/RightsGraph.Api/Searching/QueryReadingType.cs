using GraphQL;
using GraphQL.Types;
using RightsGraph.Api.Execution.Direct;
using RightsGraph.Search;

namespace RightsGraph.Api.Searching;

internal sealed class QueryReadingType : ObjectGraphType<QueryInterpretation>
{
    public QueryReadingType()
    {
        Name = "QueryReading";
        Description = "How a query was read.";
        Field<NonNullGraphType<StringGraphType>>("normalized")
            .Description("The query as it was run, in the query language's own syntax: asked for again it finds the "
                + "same.")
            .Reads(reading => reading.Normalized);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TermReadingType>>>>("terms")
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
            context.WarnOfCutByTime("Counting the terms", "Their counts are lower bounds.");
        }

        return terms;
    }
}

internal sealed class TermReadingType : ObjectGraphType<TermCount>
{
    public TermReadingType()
    {
        Name = "TermReading";
        Description = "How many texts a term alone finds under the same `where`: it shows why a search came back "
            + "empty.";
        Field<NonNullGraphType<StringGraphType>>("term")
            .Description("In the query language.")
            .Reads(reading => reading.Term);
        Field<NonNullGraphType<IntGraphType>>("documentCount")
            .Description("How many texts it finds; a lower bound where the search's time was over.")
            .Reads(reading => reading.DocumentCount);
    }
}
