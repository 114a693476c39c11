using GraphQL.Resolvers;

namespace RightsGraph.Api.Schema;

/// <summary>Adds to GraphQL.NET's introspection what the September 2025 edition has beyond it.</summary>
internal static class IntrospectionTypes
{
    private const string IncludeDeprecated = "includeDeprecated";

    private static readonly string[] Names = ["__Type", "__Field", "__Directive"];

    /// <summary>To be called before the schema is initialized.</summary>
    public static void Enable(ISchema schema)
    {
        schema.Features.RepeatableDirectives = true;
        schema.Features.DeprecationOfInputValues = true;
    }

    /// <summary>To be called after the schema was initialized.</summary>
    public static void Complete(ISchema schema)
    {
        var (text, flag) = (schema.AllTypes["String"]!, schema.AllTypes["Boolean"]!);
        IComplexGraphType[] types = [.. Names.Select(name => (IComplexGraphType)schema.AllTypes[name]!)];

        // No scalar of the schema has one.
        types[0].AddField(new FieldType
        {
            Name = "specifiedByURL",
            ResolvedType = text,
            Resolver = new FuncFieldResolver<string>(_ => null),
        });
        types[^1].GetField("args")!.Arguments =
            new QueryArguments(new QueryArgument(flag) { Name = IncludeDeprecated, DefaultValue = false });
        foreach (var field in types.SelectMany(type => type.Fields))
        {
            if (field.Arguments?.Find(IncludeDeprecated) is { } argument)
            {
                argument.ResolvedType = new NonNullGraphType(flag);
            }
        }

        // GraphQL.NET's own throws for an empty name.
        schema.TypeMetaFieldType.Resolver = new FuncFieldResolver<IGraphType>(context =>
            context.GetArgument<string>("name") is { Length: > 0 } name ? schema.AllTypes[name] : null);
    }
}
