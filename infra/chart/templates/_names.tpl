{{- define "plan-ledger.name" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name }}{{ else }}{{ .Release.Name }}-{{ .Chart.Name }}{{ end }}
{{- end }}

{{- define "plan-ledger.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "plan-ledger.labels" -}}
{{ include "plan-ledger.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{- define "plan-ledger.hardened" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{- /* Asks a path on the pod's own loopback, where a kubelet can't reach. */ -}}
{{- define "plan-ledger.ask" -}}
exec:
  command:
    - /nodejs/bin/node
    - -e
    - "fetch('http://127.0.0.1:{{ . }}').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
timeoutSeconds: 5
{{- end }}
