namespace RightsGraph.Api.Schema;

/// <summary>The types that values inside lists and objects are expected to have.</summary>
internal static class InputPosition
{
    /// <summary>A list may stand where none is expected; validation refuses it.</summary>
    public static IGraphType? OfItem(IGraphType? list)
    {
        var nullable = list is NonNullGraphType nonNull ? nonNull.ResolvedType : list;
        return nullable is ListGraphType { ResolvedType: { } item } ? item : nullable;
    }

    /// <summary>Null where the type has no such field. An object may stand for a list of one.</summary>
    public static FieldType? OfField(IGraphType? type, GraphQLObjectField field) =>
        (type?.GetNamedType() as IInputObjectGraphType)?.GetField(field.Name);
}
