using System.Text;
using GraphQL.DataLoader;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;

namespace RightsGraph.Api.Execution;

/// <summary>How one field of an object is executed.</summary>
internal abstract class FieldPlan(PlannedField planned) : Step
{
    /// <summary>
    /// The response key with quotes and colon, and a comma before it where it is not the object's first.
    /// </summary>
    public byte[] Name { get; } = Encoding.UTF8.GetBytes($"{(planned.IsFirst ? "" : ",")}\"{planned.Key}\":");

    public string Key => planned.Key;

    /// <summary>The first of the fields that were merged: its arguments count, and errors are located there.</summary>
    public GraphQLField Syntax => planned.Nodes[0];

    public FieldType Definition => planned.Definition;

    public IObjectGraphType Parent => planned.Parent;

    public override bool IsNonNull { get; } = planned.Definition.ResolvedType is NonNullGraphType;
}

/// <param name="Parent">The object type.</param>
/// <param name="Definition">Of the type.</param>
/// <param name="Key">The response key, which is a GraphQL name and so needs no escapes.</param>
/// <param name="Nodes">The fields of the document that are merged under the key.</param>
/// <param name="IsFirst">Whether the object begins with it.</param>
internal sealed record PlannedField(
    IObjectGraphType Parent, FieldType Definition, string Key, IReadOnlyList<GraphQLField> Nodes, bool IsFirst);

/// <summary><c>__typename</c>.</summary>
internal sealed class TypeNamePlan(PlannedField planned) : FieldPlan(planned)
{
    private readonly byte[] name = Encoding.UTF8.GetBytes($"\"{planned.Parent.Name}\"");

    public override bool Write(DirectRun run, object? input)
    {
        run.Json.Raw(name);
        return true;
    }
}

/// <summary>A field whose value is read from its object alone.</summary>
internal sealed class ReadFieldPlan(PlannedField planned, FieldReader reader, Completion completion)
    : FieldPlan(planned)
{
    public override bool Write(DirectRun run, object? input) => completion.Write(run, reader.Read(input));
}

/// <summary>As <see cref="ReadFieldPlan"/>, for a scalar that is written without being boxed.</summary>
internal sealed class ReadLeafPlan<TSource, TValue>(
    PlannedField planned, Func<TSource, TValue> read, LeafWriter<TValue> write) : FieldPlan(planned)
{
    public override bool Write(DirectRun run, object? input)
    {
        if (write(run.Json, read((TSource)input!)))
        {
            return true;
        }

        return IsNonNull ? throw Completion.NullForNonNull(run, Definition.ResolvedType!) : false;
    }
}

/// <summary>A field that a resolver resolves, from its arguments for instance.</summary>
internal sealed class ResolvedFieldPlan(PlannedField planned, IFieldResolver resolver, Completion completion)
    : FieldPlan(planned)
{
    public override bool Write(DirectRun run, object? input)
    {
        run.Cancellation.ThrowIfCancellationRequested();
        var resolving = resolver.ResolveAsync(run.ContextOf(this, input));
        if (!resolving.IsCompleted)
        {
            throw new NotDirectException($"{Parent.Name}.{Definition.Name} is asynchronous.");
        }

        var value = resolving.GetAwaiter().GetResult();
        return value is IDataLoaderResult
            ? throw new NotDirectException($"{Parent.Name}.{Definition.Name} is loaded in batches.")
            : completion.Write(run, value);
    }
}
