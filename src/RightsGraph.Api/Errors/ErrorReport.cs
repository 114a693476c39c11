using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Errors.Custom;
using RightsGraph.Api.Schema.Importing;

namespace RightsGraph.Api.Errors;

/// <summary>What a client sees of an error beside its message: a code, never an exception.</summary>
internal static class ErrorReport
{
    public static Dictionary<string, object?> ExtensionsOf(ExecutionError error)
    {
        var extensions = new Dictionary<string, object?>();
        if (error.InnerException is FaultException fault)
        {
            extensions["id"] = fault.Id;
        }

        foreach (var (name, value) in error.Extensions ?? [])
        {
            extensions[name] = value;
        }

        extensions["code"] = CodeOf(error);
        return extensions;
    }

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
