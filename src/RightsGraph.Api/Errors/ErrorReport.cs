using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Errors.Custom;
using RightsGraph.Api.Schema.Importing;

namespace RightsGraph.Api.Errors;

/// <summary>Turns an error into what a client sees of it: a message and a code, never an exception.</summary>
internal sealed class ErrorReport : IErrorInfoProvider
{
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var extensions = new Dictionary<string, object?>();
        if (executionError.InnerException is FaultException fault)
        {
            extensions["id"] = fault.Id;
        }

        foreach (var (name, value) in executionError.Extensions ?? [])
        {
            extensions[name] = value;
        }

        extensions["code"] = CodeOf(executionError);
        return new ErrorInfo { Message = executionError.Message, Extensions = extensions };
    }

    /// <summary>What <c>extensions.code</c> says of the error.</summary>
    public static string CodeOf(ExecutionError error) => error switch
    {
        UnhandledError { InnerException: FaultException { InnerException: ArchiveUnchangedException } } =>
            ErrorCodes.StoreUnavailable,
        UnhandledError => ErrorCodes.Internal,
        SyntaxError => ErrorCodes.SyntaxError,
        NoIntrospectionError => ErrorCodes.IntrospectionOff,
        InvalidVariableError => ErrorCodes.BadVariable,
        ValidationError => ErrorCodes.ValidationFailed,
        RequestError => ErrorCodes.BadRequest,
        DocumentError => ErrorCodes.BadOperation,
        _ => error.Code ?? ErrorCodes.Internal,
    };
}
