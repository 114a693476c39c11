namespace RightsGraph.Api.Errors;

/// <summary>Carries a fault's id to the error report. The fault itself goes to the log alone.</summary>
internal sealed class FaultException(string id, Exception fault) : Exception(fault.Message, fault)
{
    public string Id { get; } = id;
}
