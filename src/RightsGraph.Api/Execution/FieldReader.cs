using GraphQL.Builders;
using GraphQL.Resolvers;

namespace RightsGraph.Api.Execution;

/// <summary>A resolver that needs only the object that its field belongs to. It is called without a context, which
/// would cost more than the read.</summary>
internal abstract class FieldReader : IFieldResolver
{
    public abstract object? Read(object? source);

    /// <summary>Null where no <see cref="LeafWriter{T}"/> writes the field's value.</summary>
    public abstract FieldPlan? PlanLeaf(PlannedField field);

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(Read(context.Source));
}

internal sealed class FieldReader<TSource, TValue>(Func<TSource, TValue> read) : FieldReader
{
    public override object? Read(object? source) => read((TSource)source!);

    public override FieldPlan? PlanLeaf(PlannedField field)
    {
        var type = field.Definition.ResolvedType!;
        return LeafWriters.Find<TValue>(type is NonNullGraphType nonNull ? nonNull.ResolvedType! : type) is { } write
            ? new ReadLeafPlan<TSource, TValue>(field, read, write)
            : null;
    }
}

internal static class FieldReaderExtensions
{
    /// <summary>Resolves a field from its object alone.</summary>
    public static FieldBuilder<TSource, TReturn> Reads<TSource, TReturn, TValue>(
        this FieldBuilder<TSource, TReturn> field, Func<TSource, TValue> read) =>
        field.Resolve(new FieldReader<TSource, TValue>(read));
}
