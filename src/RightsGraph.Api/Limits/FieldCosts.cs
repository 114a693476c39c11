using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace RightsGraph.Api.Limits;

/// <summary>Says in the schema what a field costs whose resolver does more than to read its object.</summary>
internal static class FieldCosts
{
    private const string Key = "RightsGraph.FieldCost";

    /// <param name="field">To be given a price.</param>
    /// <param name="cost">Field cost each time that it is resolved, in place of the usual 1.</param>
    public static FieldBuilder<TSource, TReturn> Costs<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field, int cost) => field.WithMetadata(Key, cost);

    /// <summary>Null where nothing was said.</summary>
    public static int? Of(FieldType field) => field.GetMetadata<int?>(Key);
}
