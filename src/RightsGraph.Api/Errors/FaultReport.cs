using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Errors.Custom;
using RightsGraph.Api.Schema.Importing;

namespace RightsGraph.Api.Errors;

/// <summary>Tells the operator of a fault, and the client only the id under which the log has it.</summary>
internal sealed class FaultReport(Action<string, Exception> onFault)
{
    public UnhandledError Report(Exception fault)
    {
        var id = Guid.NewGuid().ToString("N");
        onFault(id, fault);
        var message = fault is ArchiveUnchangedException
            ? $"The archive cannot be changed now, and was not; the log says why under {id}. Try again later."
            : $"The server failed; its operator finds the reason in the log under {id}.";
        return new UnhandledError(message, new FaultException(id, fault));
    }
}

/// <summary>Carries the id to <see cref="ErrorReport"/>. The fault itself goes to the log alone.</summary>
internal sealed class FaultException(string id, Exception fault) : Exception(fault.Message, fault)
{
    public string Id { get; } = id;
}

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
