using GraphQL.Types;
using RightsGraph.Api.Execution;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class TextSpanType : ObjectGraphType<TextSpan>
{
    public TextSpanType()
    {
        Name = "TextSpan";
        Description = "From `start` up to but not including `end`, in UTF-16 code units of the text it belongs to.";
        Field<NonNullGraphType<IntGraphType>>("start")
            .Description("The first code unit, counted from 0.")
            .Reads(span => span.Start);
        Field<NonNullGraphType<IntGraphType>>("end")
            .Description("The code unit behind the last.")
            .Reads(span => span.End);
    }
}
