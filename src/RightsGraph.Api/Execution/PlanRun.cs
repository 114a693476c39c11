using System.Runtime.CompilerServices;
using GraphQL.Execution;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Request;
using GraphExecutionContext = GraphQL.Execution.ExecutionContext;

namespace RightsGraph.Api.Execution;

/// <summary>Executes one operation for one request, depth first, and writes as it goes. Where a field fails, what it
/// wrote is truncated and null takes its place, or that of the nearest enclosing field or item that may be
/// null.</summary>
internal sealed class PlanRun(GraphExecutionContext context, FaultReport faults, JsonBuffer json, int maxBytes)
{
    /// <summary>To write, copy and send a byte of the response, and to read and format what it tells.</summary>
    private const double ByteMicroseconds = 0.002;

    private readonly List<ExecutionError> errors = [];
    private readonly Dictionary<FieldPlan, IDictionary<string, ArgumentValue>?> arguments = [];
    private readonly RequestContext? request = context.UserContext as RequestContext;
    private int charged;

    // The object whose fields are written, and the one whose field it is the value of, or an item of the value.
    private object? current;
    private object? enclosing;

    public JsonBuffer Json => json;

    public ResponsePath Path { get; } = new();

    public CancellationToken Cancellation { get; } = context.CancellationToken;

    /// <summary>In the order in which the fields stand in the response.</summary>
    public IReadOnlyList<ExecutionError> Errors => errors;

    /// <exception cref="ResponseTooLargeException">A list went beyond the limit of bytes.</exception>
    /// <exception cref="EarlierVersionError">The whole operation is to run over an earlier version.</exception>
    public async ValueTask WriteDataAsync(OperationPlan plan)
    {
        var start = json.Length;
        var isComplete = false;
        try
        {
            isComplete = context.Operation.Operation == OperationType.Mutation
                ? await WriteMutationAsync(plan.Root)
                : WriteObject(plan.Root, source: null);
        }
        catch (ExecutionError problem) when (problem is not EarlierVersionError)
        {
            // The root fields could not be collected, so none of them ran.
            errors.Add(problem);
        }

        if (!isComplete)
        {
            json.Truncate(start);
            json.Null();
        }
    }

    /// <returns>False where a field is null that can't be.</returns>
    public bool WriteObject(Selection selection, object? source)
    {
        // Data can be circular, so a response can be as deep as its query.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        json.Raw((byte)'{');
        var isComplete = true;
        var outer = enclosing;
        (enclosing, current) = (current, source);
        foreach (var field in selection.Fields)
        {
            json.Raw(field.Name);
            Path.Enter(field);
            isComplete &= Attempt(field, source);
            Path.Leave();
        }

        // Nothing but the end of the whole run throws until here.
        (enclosing, current) = (outer, enclosing);
        json.Raw((byte)'}');
        return isComplete;
    }

    public bool WriteItem(Completion completion, object? item, int index)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (json.Length > maxBytes)
        {
            throw new ResponseTooLargeException();
        }

        ChargeBytes();
        if (index > 0)
        {
            json.Raw((byte)',');
        }

        Path.Enter(index);
        var isComplete = Attempt(completion, item);
        Path.Leave();
        return isComplete;
    }

    /// <summary>Makes a context for a resolver, which may keep it. Fields that only read their object need
    /// none.</summary>
    public IResolveFieldContext CreateContext(FieldPlan field, object? source)
    {
        var path = Path.ToArray();
        return new ResolveFieldContext
        {
            Source = source,
            Parent = enclosing is null ? null : new ResolveFieldContext { Source = enclosing },
            FieldAst = field.Syntax,
            FieldDefinition = field.Definition,
            ParentType = field.Parent,
            Arguments = ArgumentsOf(field),
            Directives = ExecutionHelper.GetDirectives(
                field.Syntax, context.Variables, context.Schema, context.Document),
            Schema = context.Schema,
            Document = context.Document,
            Operation = context.Operation,
            Variables = context.Variables,
            UserContext = context.UserContext,
            CancellationToken = context.CancellationToken,
            Metrics = context.Metrics,
            Errors = context.Errors,
            Path = path,
            ResponsePath = path,
            ArrayPool = context,
            ExecutionContext = context,
        };
    }

    /// <summary>The specification runs the fields of a mutation one after the other, so each is awaited. All of them
    /// run, also where the response is too large: an earlier change is stored by then.</summary>
    private async ValueTask<bool> WriteMutationAsync(Selection root)
    {
        json.Raw((byte)'{');
        var (isComplete, isTooLarge) = (true, false);
        foreach (var field in root.Fields)
        {
            json.Raw(field.Name);
            Path.Enter(field);
            Step step = field is ResolvedFieldPlan resolved ? await resolved.AwaitAsync(this) : field;
            try
            {
                isComplete &= isTooLarge || Attempt(step, input: null);
            }
            catch (ResponseTooLargeException)
            {
                isTooLarge = true;
            }

            Path.Clear();
        }

        json.Raw((byte)'}');
        return isTooLarge ? throw new ResponseTooLargeException() : isComplete;
    }

    /// <summary>Charges what was written since the last item. Less may be there where a field failed.</summary>
    private void ChargeBytes()
    {
        if (json.Length > charged)
        {
            request?.Charge((json.Length - charged) * ByteMicroseconds);
            charged = json.Length;
        }
    }

    /// <summary>Coerced once a request, not for each object that has the field.</summary>
    private IDictionary<string, ArgumentValue>? ArgumentsOf(FieldPlan field)
    {
        if (field.Syntax.Arguments is not { Count: > 0 } written)
        {
            return context.GetArguments(field.Definition, field.Syntax);
        }

        if (!arguments.TryGetValue(field, out var coerced))
        {
            NullVariables.Refuse(field.Definition.Arguments!, written, context.Variables);
            arguments[field] = coerced = ExecutionHelper.GetArguments(
                field.Definition.Arguments,
                written,
                context.Variables,
                context.Document,
                field.Syntax,
                directive: null);
        }

        return coerced;
    }

    /// <returns>False where null has to propagate to what encloses the step.</returns>
    private bool Attempt(Step step, object? input)
    {
        var (start, errorsBefore) = (json.Length, errors.Count);
        try
        {
            if (step.Write(this, input))
            {
                return true;
            }
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception problem) when (problem is not (ResponseTooLargeException or EarlierVersionError))
        {
            // A list may fail after items that failed; the items of a list that is null report no errors.
            errors.RemoveRange(errorsBefore, errors.Count - errorsBefore);
            Report(problem);
        }

        json.Truncate(start);
        json.Null();
        return !step.IsNonNull;
    }

    private void Report(Exception problem)
    {
        var error = problem as ExecutionError ?? faults.Report(problem);

        if (error.Locations is null)
        {
            error.AddLocation(ErrorLocations.Of(Path.Field.Syntax, context.Document));
        }

        error.Path = Path.ToArray();
        errors.Add(error);
    }
}
