using GraphQL.Types;

namespace RightsGraph.Api.Schema.Sorting;

internal enum SortDirection
{
    Ascending,
    Descending,
}

internal sealed class SortEnumType : EnumerationGraphType
{
    public SortEnumType()
    {
        Name = "SortEnumType";
        Description = "Which way to sort.";
        Add("ASC", SortDirection.Ascending, "Smallest first, nulls before all.");
        Add("DESC", SortDirection.Descending, "Greatest first, nulls behind all.");
    }
}
