using GraphQL.Types;
using RightsGraph.Api.Execution;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Searching;

internal sealed class HitReasonType : ObjectGraphType<HitReason>
{
    public HitReasonType()
    {
        Name = "HitReason";
        Description = "What one word or phrase of the query brought to a hit's score in one field.";
        Field<NonNullGraphType<SearchFieldType>>("field")
            .Description("Where it stands. What it brings in several fields is divided by how often it stands in each.")
            .Reads(reason => reason.Field);
        Field<NonNullGraphType<StringGraphType>>("term")
            .Description("As the query has it: a word, a \"phrase\", a prefix*, a fuzzy~1 word.")
            .Reads(reason => reason.Term);
        Field<NonNullGraphType<FloatGraphType>>("share")
            .Description("Of the hit's score, above 0; the shares of a hit add up to 1.")
            .Reads(reason => reason.Share);
    }
}
