using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Execution;
using GraphQLParser;
using GraphExecutionContext = GraphQL.Execution.ExecutionContext;

namespace RightsGraph.Api.Execution;

/// <summary>
/// Executes one operation for one request, depth first, and writes as it goes. Where a field fails, what was written of
/// it is taken back and null stands there, or takes the place of what is around it, up to the first that may be null.
/// </summary>
internal sealed class DirectRun(GraphExecutionContext context, JsonBuffer json, int maxBytes)
{
    private readonly List<ExecutionError> errors = [];
    private readonly Dictionary<FieldPlan, IDictionary<string, ArgumentValue>?> arguments = [];

    public JsonBuffer Json => json;

    public ResponsePath Path { get; } = new();

    public CancellationToken Cancellation { get; } = context.CancellationToken;

    /// <summary>In the order in which the fields stand in the answer.</summary>
    public IReadOnlyList<ExecutionError> Errors => errors;

    public void WriteData(OperationPlan plan)
    {
        var start = json.Length;
        if (!WriteObject(plan.Root, context.RootValue))
        {
            json.Truncate(start);
            json.Null();
        }
    }

    /// <returns>False where a field is null that can't be.</returns>
    public bool WriteObject(Selection selection, object? source)
    {
        // Data can be circular, so that a deep query is answered as deep as it is.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        json.Raw((byte)'{');
        var isComplete = true;
        foreach (var field in selection.Fields)
        {
            json.Raw(field.Name);
            Path.Enter(field);
            isComplete &= Attempt(field, source);
            Path.Leave();
        }

        json.Raw((byte)'}');
        return isComplete;
    }

    /// <returns>False where the item is null and can't be.</returns>
    public bool WriteItem(Completion completion, object? item, int index)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (json.Length > maxBytes)
        {
            throw new AnswerTooLargeException();
        }

        if (index > 0)
        {
            json.Raw((byte)',');
        }

        Path.Enter(index);
        var isRight = Attempt(completion, item);
        Path.Leave();
        return isRight;
    }

    /// <summary>Never reused, so a resolver may keep it. Fields that only read their object go without.</summary>
    public IResolveFieldContext ContextOf(FieldPlan field, object? source)
    {
        var path = Path.ToArray();
        return new ResolveFieldContext
        {
            Source = source,
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
            RootValue = context.RootValue,
            UserContext = context.UserContext,
            User = context.User,
            CancellationToken = context.CancellationToken,
            Metrics = context.Metrics,
            Errors = context.Errors,
            Path = path,
            ResponsePath = path,
            RequestServices = context.RequestServices,
            InputExtensions = context.InputExtensions,
            OutputExtensions = context.OutputExtensions,
            ArrayPool = context,
            ExecutionContext = context,
        };
    }

    /// <summary>Once a request and not with each object that has the field.</summary>
    private IDictionary<string, ArgumentValue>? ArgumentsOf(FieldPlan field)
    {
        if (field.Syntax.Arguments is not { Count: > 0 } written)
        {
            return context.GetArguments(field.Definition, field.Syntax);
        }

        if (!arguments.TryGetValue(field, out var coerced))
        {
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

    /// <returns>False where null stands at a place that can't be null.</returns>
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
        catch (Exception problem)
            when (problem is not (NotDirectException or AnswerTooLargeException or EarlierVersionError))
        {
            // A list can fail behind items that failed; of a list that isn't there no item is either.
            errors.RemoveRange(errorsBefore, errors.Count - errorsBefore);
            Report(problem);
        }

        json.Truncate(start);
        json.Null();
        return !step.IsNonNull;
    }

    private void Report(Exception problem)
    {
        var error = problem as ExecutionError ?? FaultOf(problem);

        // Not GraphQL.NET's AddLocation for nodes: that drops the place where the document was parted from its text.
        error.AddLocation(Location.FromLinearPosition(context.Document.Source, Path.Field.Syntax.Location.Start));
        error.Path = Path.ToArray();
        errors.Add(error);
    }

    private ExecutionError FaultOf(Exception problem)
    {
        var fault = new UnhandledExceptionContext(context, fieldContext: null, problem);
        context.UnhandledExceptionDelegate(fault).GetAwaiter().GetResult();
        return fault.Exception as ExecutionError
            ?? new UnhandledError(fault.ErrorMessage ?? "The server failed.", fault.Exception);
    }
}
