using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using RightsGraph.Api.Errors;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Request;
using GraphExecutionContext = GraphQL.Execution.ExecutionContext;

namespace RightsGraph.Api.Execution;

/// <summary>
/// Executes queries by a plan that is made once for a document, and writes their answers as JSON without building a
/// tree of them first. What no plan is made for goes the way of GraphQL.NET: introspection, and resolvers that wait.
/// </summary>
internal sealed class DirectExecutionStrategy : SerialExecutionStrategy
{
    private readonly DocumentValidator validator = new();

    /// <returns>With a <see cref="JsonBuffer"/> for its data, where it was executed directly.</returns>
    public override async Task<ExecutionResult> ExecuteAsync(GraphExecutionContext context)
    {
        using var stage = Stage.Execute();
        var request = (RequestContext)context.UserContext;
        var plan = request.Document.PlanOf(context.Operation, context.Variables);
        if (plan.IsDirect)
        {
            try
            {
                return ExecuteDirectly(context, request, plan);
            }
            catch (NotDirectException)
            {
                // Queries change nothing, so what was executed of it can be executed again.
                plan.IsDirect = false;
            }
        }

        return await ExecuteIndirectlyAsync(context);
    }

    private static ExecutionResult ExecuteDirectly(
        GraphExecutionContext context, RequestContext request, OperationPlan plan)
    {
        var json = new JsonBuffer();
        try
        {
            var run = new DirectRun(context, json, request.Limits.MaxAnswerBytes);
            json.Raw(AnswerWriter.Beginning);
            run.WriteData(plan);
            context.Errors.AddRange(run.Errors);
            return new ExecutionResult { Executed = true, Data = json, Extensions = context.OutputExtensions };
        }
        catch (EarlierVersionError earlier)
        {
            // Once at most: from then on no version is found.
            json.Dispose();
            request.GoBackTo(earlier.Version);
            return ExecuteDirectly(context, request, plan);
        }
        catch (AnswerTooLargeException)
        {
            json.Dispose();
            return new ExecutionResult { Executed = true, Errors = [TooLarge(request.Limits.MaxAnswerBytes)] };
        }
        catch
        {
            json.Dispose();
            throw;
        }
    }

    private static ExecutionError TooLarge(int mostBytes) => ApiErrors.TooMuch(LimitViolation.TooMuch(
        mostBytes, nameof(RequestLimits.MaxAnswerBytes), LimitCodes.AnswerBytes, "The answer", "bytes"));

    /// <summary>GraphQL.NET's own execution wants all arguments coerced before it begins.</summary>
    private async Task<ExecutionResult> ExecuteIndirectlyAsync(GraphExecutionContext context)
    {
        var coerced = await validator.ValidateAsync(new ValidationOptions
        {
            Schema = context.Schema,
            Document = context.Document,
            Operation = context.Operation,
            Rules = [],
            UserContext = context.UserContext,
            Variables = context.ExecutionOptions.Variables ?? Inputs.Empty,
            Extensions = context.ExecutionOptions.Extensions ?? Inputs.Empty,
            Metrics = context.Metrics,
            CancellationToken = context.CancellationToken,
        });
        context.ArgumentValues = coerced.ArgumentValues;
        context.DirectiveValues = coerced.DirectiveValues;
        return await base.ExecuteAsync(context);
    }
}
