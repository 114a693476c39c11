using System.Text;
using GraphQL.Resolvers;

namespace RightsGraph.Api.Execution;

/// <summary>How one field of an object is executed.</summary>
internal abstract class FieldPlan(PlannedField planned) : Step
{
    /// <summary>The response key with quotes and colon, and a comma before it but for an object's first. A GraphQL name
    /// needs no escapes.</summary>
    public byte[] Name { get; } = Encoding.UTF8.GetBytes($"{(planned.IsFirst ? "" : ",")}\"{planned.Key}\":");

    public string Key => planned.Key;

    /// <summary>The first of the merged fields: its arguments count, and errors are located there.</summary>
    public GraphQLField Syntax => planned.Nodes[0];

    public FieldType Definition => planned.Definition;

    public IObjectGraphType Parent => planned.Parent;

    public override bool IsNonNull { get; } = planned.Definition.ResolvedType is NonNullGraphType;
}

/// <summary>A field of the schema, and the fields of the document that are merged under its response key.</summary>
internal sealed record PlannedField(
    IObjectGraphType Parent, FieldType Definition, string Key, IReadOnlyList<GraphQLField> Nodes, bool IsFirst);

/// <summary><c>__typename</c>.</summary>
internal sealed class TypeNamePlan(PlannedField planned) : FieldPlan(planned)
{
    private readonly byte[] name = Encoding.UTF8.GetBytes($"\"{planned.Parent.Name}\"");

    public override bool Write(PlanRun run, object? input)
    {
        run.Json.Raw(name);
        return true;
    }
}

/// <summary>A field whose value is read from its object alone.</summary>
internal sealed class ReadFieldPlan(PlannedField planned, FieldReader reader, Completion completion)
    : FieldPlan(planned)
{
    public override bool Write(PlanRun run, object? input) => completion.Write(run, reader.Read(input));
}

/// <summary>As <see cref="ReadFieldPlan"/>, for a scalar that is written without being boxed.</summary>
internal sealed class ReadLeafPlan<TSource, TValue>(
    PlannedField planned, Func<TSource, TValue> read, LeafWriter<TValue> write) : FieldPlan(planned)
{
    public override bool Write(PlanRun run, object? input)
    {
        var value = read((TSource)input!);
        if (value is null)
        {
            return IsNonNull ? throw Completion.NullForNonNull(run, Definition.ResolvedType!) : false;
        }

        write(run.Json, value);
        return true;
    }
}

/// <summary>A field that a resolver resolves, from its arguments for instance.</summary>
internal sealed class ResolvedFieldPlan(PlannedField planned, IFieldResolver resolver, Completion completion)
    : FieldPlan(planned)
{
    public override bool Write(PlanRun run, object? input)
    {
        run.Cancellation.ThrowIfCancellationRequested();
        var resolving = resolver.ResolveAsync(run.CreateContext(this, input));
        return resolving.IsCompleted
            ? completion.Write(run, resolving.GetAwaiter().GetResult())
            : throw new InvalidOperationException(
                $"{Parent.Name}.{Definition.Name} is asynchronous; only the root fields of a mutation may be.");
    }

    /// <summary>Runs the resolver to its end, and leaves its value or its exception to the step.</summary>
    public async Task<Step> AwaitAsync(PlanRun run)
    {
        run.Cancellation.ThrowIfCancellationRequested();
        var resolving = ResolveAsync();
        await ((Task)resolving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new ResolvedStep(resolving, completion, IsNonNull);

        async Task<object?> ResolveAsync() => await resolver.ResolveAsync(run.CreateContext(this, source: null));
    }

    private sealed class ResolvedStep(Task<object?> resolved, Completion completion, bool isNonNull) : Step
    {
        public override bool IsNonNull => isNonNull;

        public override bool Write(PlanRun run, object? input) =>
            completion.Write(run, resolved.GetAwaiter().GetResult());
    }
}
