using GraphQL;
using GraphQL.Builders;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace RightsGraph.Api.Execution;

/// <summary>
/// A resolver that needs no more than the object that its field belongs to. Direct execution calls it without making a
/// context, which costs more than the reading.
/// </summary>
internal abstract class FieldReader : IFieldResolver
{
    public abstract object? Read(object? source);

    /// <summary>Null where the field's value is no scalar that can be written as it is.</summary>
    public abstract FieldPlan? PlanLeaf(PlannedField field);

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(Read(context.Source));
}

internal sealed class FieldReader<TSource, TValue>(Func<TSource, TValue> read) : FieldReader
{
    public override object? Read(object? source) => read((TSource)source!);

    public override FieldPlan? PlanLeaf(PlannedField field)
    {
        var type = field.Definition.ResolvedType!;
        return LeafWriters.Of<TValue>(type is NonNullGraphType nonNull ? nonNull.ResolvedType! : type) is { } write
            ? new ReadLeafPlan<TSource, TValue>(field, read, write)
            : null;
    }
}

internal static class FieldReaderExtensions
{
    /// <summary>Resolves a field from the object that it belongs to, and from nothing else.</summary>
    public static FieldBuilder<TSource, TReturn> Reads<TSource, TReturn, TValue>(
        this FieldBuilder<TSource, TReturn> field, Func<TSource, TValue> read) =>
        field.Resolve(new FieldReader<TSource, TValue>(read));
}
